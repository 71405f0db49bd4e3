// SPDX-License-Identifier: Apache-2.0
#include "formats/html/read.hpp"

#include "formats/html/page_facts.hpp"
#include "formats/html/units.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/language.hpp"
#include "text/locale.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace tolmach::formats::html {
namespace {

using base::ErrorCode;

constexpr std::size_t kLongestBlock = std::size_t{16} << 20;
constexpr std::size_t kHead = 4096;  // Bytes in which a page says what it is.

// The beginning of a page in ASCII and small letters, whatever its encoding.
std::string ascii_head(std::string_view bytes) {
    std::string head = ascii_lowered(bytes.substr(0, kHead));
    std::erase(head, '\0');
    for (const std::string_view bom : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"})
        if (head.starts_with(bom)) head.erase(0, bom.size());
    return head;
}

// Old labels that browsers take for windows-1252, and what cannot be true of bytes that were just read.
std::string meant_encoding(std::string label) {
    label = ascii_lowered(text::trim(label));
    for (const std::string_view latin : {"iso-8859-1", "iso8859-1", "latin1", "l1", "ascii", "us-ascii"})
        if (label == latin) return "windows-1252";
    return label.starts_with("utf-16") ? "UTF-8" : label;
}

base::Result<text::Decoded> decode_page(std::string_view bytes, const SourceOptions& options) {
    if (!options.encoding.empty()) return text::decode(bytes, options.encoding);
    const std::string declared = declared_encoding(bytes);
    if (!declared.empty())
        if (auto decoded = text::decode(bytes, meant_encoding(declared))) return decoded;
    auto detected = text::decode(bytes);
    if (detected || bytes.find('\0') != bytes.npos) return detected;
    // What a page is in that says nothing.
    auto western = text::decode(bytes, "windows-1252");
    return western ? std::move(western) : std::move(detected);
}

base::Result<text::Decoded> open_page(const std::string& name, std::string_view bytes,
                                      const SourceOptions& options) {
    const auto at_name = [&](base::Error error) {
        error.location.file = name;
        return base::fail(std::move(error));
    };
    auto decoded = decode_page(bytes, options);
    if (!decoded) return at_name(decoded.error());
    if (decoded->encoding == "UTF-8") return decoded;
    const auto again = text::encode(decoded->text, decoded->encoding, decoded->bom);
    if (!again || *again != bytes)
        return base::fail(ErrorCode::Encoding, "its bytes do not come back from " + decoded->encoding,
                          {name, 0, 0}, "say which encoding it is with --encoding, or save it as UTF-8");
    return decoded;
}

base::Result<Selectors> left_out(const SourceOptions& options) {
    Selectors selectors;
    for (const std::string& text : options.leave_out) {
        auto selector = parse_selector(text);
        if (!selector) return base::fail(selector.error());
        selectors.push_back(std::move(*selector));
    }
    return selectors;
}

std::string page_language(const Markup& markup, const xliff::File& file, const SourceOptions& options) {
    if (!options.language.empty()) return options.language;
    if (const std::string declared = declared_language(markup); !declared.empty()) return declared;
    std::string text;
    for (const xliff::Unit& unit : file.units)
        text += xliff::plain_text(unit.segments[0].source) + "\n";
    const std::string guessed = text::guess_language(text);
    return guessed.empty() ? "und" : guessed;
}

base::Result<Extracted> extract_page(std::string_view text, const SourceOptions& options) {
    const auto selectors = left_out(options);
    if (!selectors) return base::fail(selectors.error());
    const Markup markup = tokenise(text);
    const auto tree = tree_of(markup);
    if (!tree) return base::fail(tree.error());
    const PageNotes notes = find_page_notes(markup, *tree);
    const auto regions = regions_of(markup, *tree, notes, *selectors);
    Extracted made = units_of(markup, *tree, notes, parts_of(markup, *tree, notes, regions));
    for (const Hole& hole : made.skeleton.holes)
        if (hole.span.size() > kLongestBlock)
            return base::fail(ErrorCode::Limit, "a block of it is longer than 16 MiB",
                              {{}, line_of_byte(text, hole.span.start.value), 0},
                              "the page is damaged or hostile; close its elements");
    made.file.source_language = page_language(markup, made.file, options);
    return made;
}

using InnerUnits = std::map<std::string_view, const xliff::Unit*>;

// The text of a unit; with that of the units that stand in its codes, where they were not read before.
void append_seen(const xliff::Unit& unit, const InnerUnits& inner, std::set<std::string>& known,
                 std::string& to) {
    for (const xliff::Inline& part : unit.segments[0].source) {
        if (const auto* text = std::get_if<xliff::Text>(&part)) to += text->value;
        const auto* code = std::get_if<xliff::Code>(&part);
        if (!code) continue;
        const std::size_t places = count_places(code->details->data);
        for (std::size_t i = 0; i < std::min(places, code->details->sub_flows.size()); ++i) {
            const auto found = inner.find(code->details->sub_flows[i]);
            if (found != inner.end() && known.insert(found->second->id).second)
                append_seen(*found->second, {}, known, to.append(" "));
        }
    }
}

}  // namespace

bool is_html(std::string_view bytes) {
    const std::string head = ascii_head(bytes);
    std::string_view rest = text::trim(head);
    for (bool again = true; again;) {
        again = false;
        for (const auto& [opens, closes] : {std::pair{"<!--", "-->"}, std::pair{"<?xml", "?>"}}) {
            const std::size_t end = rest.starts_with(opens) ? rest.find(closes) : rest.npos;
            if (end == rest.npos) continue;
            rest = text::trim(rest.substr(end + std::string_view(closes).size()));
            again = true;
        }
    }
    for (const std::string_view opens : {"<!doctype html", "<html", "<head", "<body"})
        if (rest.starts_with(opens)) {
            const char after = rest.size() > opens.size() ? rest[opens.size()] : ' ';
            return is_html_space(after) || after == '>' || after == '[';
        }
    return false;
}

std::string declared_encoding(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF") || bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return {};
    const std::string head = ascii_head(bytes);
    const auto place = encoding_place(tokenise(head));
    return place ? head.substr(place->start.value, place->size()) : std::string{};
}

base::Result<base::Outcome<Extracted>> read_html(const std::string& name, std::string_view bytes,
                                                 const SourceOptions& options) {
    auto decoded = open_page(name, bytes, options);
    if (!decoded) return base::fail(decoded.error());
    auto read = extract_page(decoded->text, options);
    if (!read) {
        base::Error error = read.error();
        error.location.file = name;
        return base::fail(std::move(error));
    }
    if (read->skeleton.holes.empty())
        return base::fail(ErrorCode::Invalid, "there is no text in it", {name, 0, 0},
                          "give a page with text; what scripts make must be saved by a browser");
    xliff::File& file = read->file;
    file.id = "f1";
    file.original = name.substr(name.find_last_of("/\\") + 1);
    file.datatype = "html";
    Skeleton& skeleton = read->skeleton;
    skeleton.format = "html";
    skeleton.encoding = decoded->encoding;
    skeleton.bom = decoded->bom;
    skeleton.bytes = bytes;
    return base::Outcome<Extracted>{std::move(*read), {}};
}

base::Result<std::vector<std::string>> texts_in_holes(const Skeleton& skeleton) {
    const auto text = text_of(skeleton);
    if (!text) return base::fail(text.error());
    SourceOptions options;
    options.language = "und";
    const auto read = extract_page(*text, options);
    if (!read) return base::fail(read.error());
    InnerUnits units;
    for (const xliff::Unit& unit : read->file.units)
        units.emplace(unit.id, &unit);
    std::map<std::size_t, const xliff::Unit*> by_place;
    for (const Hole& hole : read->skeleton.holes)
        by_place.emplace(hole.span.start.value, units.at(hole.unit));
    std::vector<std::string> texts;
    std::set<std::string> known;
    for (const Hole& hole : skeleton.holes) {
        std::string& seen = texts.emplace_back();
        if (const auto unit = by_place.find(hole.span.start.value); unit != by_place.end()) {
            known.insert(unit->second->id);
            append_seen(*unit->second, units, known, seen);
        } else {
            seen =
                decode_text(std::string_view(*text).substr(hole.span.start.value, hole.span.size()), false);
        }
    }
    return texts;
}

}  // namespace tolmach::formats::html
