"""Tables of the plan's facts: columns with their editors, one model and one view for all of them."""
