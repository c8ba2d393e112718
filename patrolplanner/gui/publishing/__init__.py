"""Where a roster stands on its way from a draft to the printed notice, and the step that comes next."""
