"""The page of people, and the columns of people and of what they bring with them."""
