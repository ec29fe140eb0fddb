"""Plans of more than one week at a glance: four weeks, a month, the next days as a list."""
