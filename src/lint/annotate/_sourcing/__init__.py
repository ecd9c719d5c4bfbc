"""The attribution reader: who says what, in whose words, and why they are not named."""
