"""Files that come from elsewhere or go there: workbooks, lists of people, duty sheets, calendars."""
