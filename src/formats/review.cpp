// SPDX-License-Identifier: Apache-2.0
#include "formats/review.hpp"

#include "embedded/formats.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"
#include "xml/escape.hpp"
#include "xml/page.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace tolmach::formats {
namespace {

using Json = nlohmann::ordered_json;

// What review.js reads; places are code points.
Json page_data(std::string_view name, std::u32string_view text, const Structure& structure,
               std::span<const SuspectedPlace> suspected) {
    Json data = {{"name", name},
                 {"text", text::to_utf8(text)},
                 {"structure", Json::parse(to_json(structure, text))},
                 {"doubts", Json::array()},
                 {"certain", kCertain},
                 {"kinds", Json::array()},
                 {"noteKinds", Json::array()}};
    for (const SuspectedPlace& place : suspected)
        data["doubts"].push_back(
            Json::array({place.span.start.value, place.span.end.value, place.is_mark, place.says}));
    for (const std::string_view kind : block_kinds())
        data["kinds"].push_back(kind);
    for (const reference::NoteKind kind : note_kinds())
        data["noteKinds"].push_back(reference::to_string(kind));
    return data;
}

}  // namespace

std::string review_page(std::string_view name, std::u32string_view text, const Structure& structure,
                        std::span<const SuspectedPlace> suspected) {
    const std::string shown_name = xml::escaped(text::printable(name));
    std::string data;
    xml::append_script_json(
        data,
        page_data(name, text, structure, suspected).dump(-1, ' ', false, Json::error_handler_t::replace));
    const std::pair<std::string_view, std::string_view> parts[] = {{"{name}", shown_name},
                                                                   {"{style}", embedded::review_css()},
                                                                   {"{name}", shown_name},
                                                                   {"{data}", data},
                                                                   {"{edits}", embedded::review_edits_js()},
                                                                   {"{view}", embedded::review_view_js()},
                                                                   {"{script}", embedded::review_js()}};
    return xml::filled_page(embedded::review_html(), parts);
}

}  // namespace tolmach::formats
