"""How offices and the people in them are written, who is meant, and when."""
