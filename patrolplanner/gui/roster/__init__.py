"""The roster on screen: people by days, posts by days, and one day hour by hour."""
