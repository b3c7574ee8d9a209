#ifndef CNCURSES_H
#define CNCURSES_H

/* Wide-character ncurses. Swift cannot read the library's mutable globals, nor its macros with casts, so they are wrapped. */
#define NCURSES_WIDECHAR 1
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <term.h>

static inline WINDOW *desk_stdscr(void) { return stdscr; }
static inline WINDOW *desk_curscr(void) { return curscr; }
static inline TERMINAL *desk_cur_term(void) { return cur_term; }

static const attr_t DESK_A_BOLD = A_BOLD;
static const attr_t DESK_A_DIM = A_DIM;
static const attr_t DESK_A_UNDERLINE = A_UNDERLINE;
static const attr_t DESK_A_REVERSE = A_REVERSE;
static const attr_t DESK_A_ITALIC = A_ITALIC;

/* The C library hides it from Swift's module; ncurses counts by it. */
extern int wcwidth(wchar_t character);

/* `tigetstr` answers (char *)-1 for a name that is no string; both that and NULL mean "has not". */
static inline const char *desk_string_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == (const char *)-1 ? NULL : value;
}

#endif
