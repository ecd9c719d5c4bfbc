"""The examples of the rules, run as tests."""
