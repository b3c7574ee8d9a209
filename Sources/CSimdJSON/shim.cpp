#include "CSimdJSON.h"

#include <cstring>
#include <new>
#include <simdjson.h>

using simdjson::internal::tape_ref;
using simdjson::internal::tape_type;

struct desk_json_parser {
    simdjson::dom::parser dom;
};

const size_t desk_json_padding = simdjson::SIMDJSON_PADDING;

static tape_ref tape(const void *document, size_t index)
{
    return tape_ref(static_cast<const simdjson::dom::document *>(document), index);
}

static tape_ref tape(desk_json_value value)
{
    return tape(value.document, value.index);
}

desk_json_parser *desk_json_parser_make(void)
{
    return new (std::nothrow) desk_json_parser;
}

void desk_json_parser_free(desk_json_parser *parser)
{
    delete parser;
}

static desk_json_outcome outcome(simdjson::error_code error)
{
    switch (error) {
    case simdjson::SUCCESS:
        return desk_json_ok;
    case simdjson::UTF8_ERROR:
        return desk_json_utf8;
    case simdjson::DEPTH_ERROR:
        return desk_json_depth;
    case simdjson::NUMBER_ERROR:
    case simdjson::NUMBER_OUT_OF_RANGE:
        return desk_json_number;
    case simdjson::CAPACITY:
    case simdjson::MEMALLOC:
        return desk_json_too_large;
    default:
        return desk_json_syntax;
    }
}

desk_json_outcome desk_json_parse(
    desk_json_parser *parser, const uint8_t *bytes, size_t count, bool padded, desk_json_value *root)
{
    auto result = parser->dom.parse(bytes, count, !padded);
    if (!result.error()) {
        /* The tape begins with a mark of its own; the value is what follows. */
        *root = desk_json_value{&parser->dom.doc, 1};
    }
    return outcome(result.error());
}

desk_json_kind desk_json_kind_of(desk_json_value value)
{
    switch (tape(value).tape_ref_type()) {
    case tape_type::START_OBJECT:
        return desk_json_object;
    case tape_type::START_ARRAY:
        return desk_json_array;
    case tape_type::STRING:
        return desk_json_string;
    case tape_type::INT64:
    case tape_type::UINT64:
        return desk_json_integer;
    case tape_type::DOUBLE:
        return desk_json_real;
    case tape_type::TRUE_VALUE:
    case tape_type::FALSE_VALUE:
        return desk_json_bool;
    default:
        return desk_json_null;
    }
}

bool desk_json_get_bool(desk_json_value value, bool *result)
{
    tape_ref here = tape(value);
    if (!here.is_true() && !here.is_false()) return false;
    *result = here.is_true();
    return true;
}

bool desk_json_get_integer(desk_json_value value, int64_t *result)
{
    /* A UINT64 on the tape is one that does not fit into 63 bits. */
    tape_ref here = tape(value);
    if (!here.is_int64()) return false;
    *result = here.next_tape_value<int64_t>();
    return true;
}

bool desk_json_get_real(desk_json_value value, double *result)
{
    tape_ref here = tape(value);
    switch (here.tape_ref_type()) {
    case tape_type::DOUBLE:
        *result = here.next_tape_value<double>();
        return true;
    case tape_type::INT64:
        *result = static_cast<double>(here.next_tape_value<int64_t>());
        return true;
    case tape_type::UINT64:
        *result = static_cast<double>(here.next_tape_value<uint64_t>());
        return true;
    default:
        return false;
    }
}

static void text(tape_ref here, const uint8_t **bytes, size_t *count)
{
    *bytes = reinterpret_cast<const uint8_t *>(here.get_c_str());
    *count = here.get_string_length();
}

bool desk_json_get_string(desk_json_value value, const uint8_t **bytes, size_t *count)
{
    tape_ref here = tape(value);
    if (here.tape_ref_type() != tape_type::STRING) return false;
    text(here, bytes, count);
    return true;
}

/* Most keys of one length differ in their first byte, which spares the call. */
static bool is_key(const char *text, const uint8_t *key, size_t count)
{
    return static_cast<uint8_t>(text[0]) == key[0] && std::memcmp(text, key, count) == 0;
}

bool desk_json_find(desk_json_value object, const uint8_t *key, size_t count, desk_json_value *result)
{
    tape_ref here = tape(object);
    if (here.tape_ref_type() != tape_type::START_OBJECT) return false;
    /* Key and value take turns; the closing brace is the last place of the object. */
    size_t end = here.after_element() - 1;
    for (here.json_index += 1; here.json_index < end; here.json_index = here.after_element()) {
        bool found = here.get_string_length() == count && (count == 0 || is_key(here.get_c_str(), key, count));
        here.json_index += 1;
        if (found) {
            *result = desk_json_value{here.doc, here.json_index};
            return true;
        }
    }
    return false;
}

desk_json_children desk_json_children_of(desk_json_value value)
{
    tape_ref here = tape(value);
    bool is_object = here.tape_ref_type() == tape_type::START_OBJECT;
    if (!is_object && here.tape_ref_type() != tape_type::START_ARRAY) {
        return desk_json_children{value.document, 0, 0, false};
    }
    return desk_json_children{value.document, value.index + 1, here.after_element() - 1, is_object};
}

bool desk_json_next(
    desk_json_children *children, const uint8_t **key, size_t *key_count, desk_json_value *result)
{
    if (children->index >= children->end) return false;
    if (children->is_object) {
        text(tape(children->document, children->index), key, key_count);
        children->index += 1;
    }
    *result = desk_json_value{children->document, children->index};
    children->index = tape(*result).after_element();
    return true;
}
