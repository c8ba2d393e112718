"""The page of patrols: cards, spots, vehicles and beats, and what is shown of them on the map."""
