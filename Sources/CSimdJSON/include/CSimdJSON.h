#ifndef CSIMDJSON_H
#define CSIMDJSON_H

/* simdjson for Swift: parses a document, then walks it without copying. Nothing here throws or aborts on bad input. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Reused for one document after another; owns the memory of the last one. */
typedef struct desk_json_parser desk_json_parser;

/* A value inside the parser's last document; dangling after the next parse. */
typedef struct {
    const void *document;
    size_t index;
} desk_json_value;

/* The place in an array or object from which the next child is taken. */
typedef struct {
    const void *document;
    size_t index;
    size_t end;
    bool is_object;
} desk_json_children;

typedef enum {
    desk_json_ok,
    desk_json_syntax,
    desk_json_utf8,
    desk_json_depth,
    desk_json_number,
    desk_json_too_large,
} desk_json_outcome;

typedef enum {
    desk_json_null,
    desk_json_bool,
    desk_json_integer,
    desk_json_real,
    desk_json_string,
    desk_json_array,
    desk_json_object,
} desk_json_kind;

/* How many readable bytes have to follow a document that is parsed in place. */
extern const size_t desk_json_padding;

/* NULL where memory is short. */
desk_json_parser *desk_json_parser_make(void);
void desk_json_parser_free(desk_json_parser *parser);

/* Parses exactly one document. `padded`: desk_json_padding readable bytes follow; else the bytes are copied first. */
desk_json_outcome desk_json_parse(
    desk_json_parser *parser, const uint8_t *bytes, size_t count, bool padded, desk_json_value *root);

desk_json_kind desk_json_kind_of(desk_json_value value);

/* Each returns false, and leaves its result alone, where the value is of another kind or does not fit. */
bool desk_json_get_bool(desk_json_value value, bool *result);
bool desk_json_get_integer(desk_json_value value, int64_t *result);
bool desk_json_get_real(desk_json_value value, double *result);
bool desk_json_get_string(desk_json_value value, const uint8_t **bytes, size_t *count);

/* The first member of that key. */
bool desk_json_find(desk_json_value object, const uint8_t *key, size_t count, desk_json_value *result);

/* The children of an array or object; empty for any other value. */
desk_json_children desk_json_children_of(desk_json_value value);
/* `key` and `key_count` are set for a member of an object only. */
bool desk_json_next(
    desk_json_children *children, const uint8_t **key, size_t *key_count, desk_json_value *result);

#ifdef __cplusplus
}
#endif

#endif
