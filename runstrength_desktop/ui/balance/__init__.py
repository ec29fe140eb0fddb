"""The balance strip under the week."""
