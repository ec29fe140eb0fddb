"""The week: seven day columns over one model, and every edit of them."""
