"""The parts of the HTML page, from the smallest, an escaped word, to a whole draft."""
