// SPDX-License-Identifier: Apache-2.0
#include "formats/markdown/front_matter.hpp"

#include "embedded/formats.hpp"
#include "formats/markdown/escape.hpp"
#include "formats/markdown/yaml.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>

namespace tolmach::formats::markdown {
namespace {

constexpr std::string_view kWhite = " \t\r\n";

// The line that begins at a place, without its end, and where the next begins.
std::string_view line_at(std::string_view text, std::size_t at, std::size_t& next) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    next = std::min(end + (text.substr(end, 2) == "\r\n" ? 2 : 1), text.size());
    const std::string_view line = text.substr(at, end - at);
    return line.substr(0, line.find_last_not_of(" \t") + 1);
}

// Whether the first line that says something is a key of YAML: between two rules there may be prose.
bool begins_with_key(std::string_view yaml) {
    constexpr std::ptrdiff_t kMostSpaces = 2;
    for (std::size_t at = 0; at < yaml.size();) {
        std::size_t next = 0;
        std::string_view line = line_at(yaml, at, next);
        at = next;
        line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
        if (line.empty() || line.front() == '#') continue;
        const std::size_t colon = line.find(':');
        if (line.front() == '{') return true;
        return colon != line.npos && (colon + 1 == line.size() || line[colon + 1] == ' ') &&
               std::count(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon), ' ') <=
                   kMostSpaces;
    }
    return true;
}

const std::map<std::string_view, std::string>& known_keys() {
    static const auto known = [] {
        std::map<std::string_view, std::string> made;
        for (const text::TableRow& row :
             text::read_table("front_matter.tsv", embedded::front_matter_tsv(), 2))
            made.emplace(row[0], "tolmach:" + std::string(row[1]));
        return made;
    }();
    return known;
}

// `\"`, `\\` and `\/` of a value in double quotation marks; longer escapes are left to the library.
HolePiece escaped_pair(std::string_view written, std::size_t at) {
    const std::string both(written.substr(at, 2));
    return {both.substr(1), both, both, false};
}

// Whether a text can stand without quotation marks, wherever a value stands in YAML.
bool is_plain_safe(std::string_view value) {
    static constexpr std::string_view kOtherTypes[] = {"true", "false", "yes", "no", "on",
                                                       "off",  "null",  "y",   "n",  "~"};
    std::string small(value);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    if (std::find(std::begin(kOtherTypes), std::end(kOtherTypes), small) != std::end(kOtherTypes))
        return false;
    if (value.find_first_of("\r\n") != value.npos) return false;
    const std::string yaml = "k: [" + std::string(value) + "]\n";
    const auto scalars = yaml_scalars(yaml);
    return scalars.size() == 1 && scalars[0].style == YamlScalar::Style::Plain && scalars[0].value == value;
}

std::string in_single_quotes(std::string_view character) {
    return character == "'" ? "''" : std::string(character);
}

std::string in_double_quotes(std::string_view character) {
    const std::string quoted = yaml_string(character);
    return quoted.substr(1, quoted.size() - 2);
}

std::string text_of_pieces(const HolePieces& pieces) {
    std::string text;
    for (const HolePiece& piece : pieces)
        text += piece.seen;
    return text;
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
    std::size_t next = 0;
    const std::string_view first = line_at(text, 0, next);
    if (first != "---" && first != "+++") return {};
    const std::size_t from = next;
    for (std::size_t at = from; at < text.size();) {
        const std::size_t start = at;
        const std::string_view line = line_at(text, at, next);
        if (line == first || (line == "..." && first == "---")) {
            const std::string_view inside = text.substr(from, start - from);
            if (first == "---" && !begins_with_key(inside)) return {};
            return {first == "---" ? inside : std::string_view{}, next};
        }
        if (at == from && line.empty()) return {};  // A rule, and text under it.
        at = next;
    }
    return {};
}

std::vector<YamlScalar> scalars_of(const FrontMatter& front) {
    if (front.yaml.empty()) return {};
    std::vector<YamlScalar> scalars;
    for (YamlScalar& scalar : yaml_scalars(front.yaml)) {
        if (scalar.style != YamlScalar::Style::Block) {
            scalars.push_back(std::move(scalar));
            continue;
        }
        // The first line has the sign of the block; a line without text is between two paragraphs.
        std::size_t next = 0, from = kWhite.npos, to = 0;
        const std::string_view all = scalar.written;
        line_at(all, 0, next);
        const auto finish = [&] {
            if (from == kWhite.npos) return;
            scalar.written = all.substr(from, to - from);
            scalars.push_back(scalar);
            scalars.back().value = text_of_pieces(pieces_in_scalar(scalar));
            from = kWhite.npos;
        };
        while (next < all.size()) {
            const std::size_t at = next;
            const std::string_view line = line_at(all, at, next);
            if (line.empty()) {
                finish();
                continue;
            }
            if (from == kWhite.npos) from = at + line.find_first_not_of(" \t");
            to = at + line.size();
        }
        finish();
    }
    return scalars;
}

std::vector<HolePiece> pieces_in_scalar(const YamlScalar& scalar) {
    const std::string_view written = scalar.written;
    HolePieces pieces;
    for (std::size_t at = 0; at < written.size();) {
        const std::size_t white = std::min(written.find_first_not_of(kWhite, at), written.size());
        const std::string_view space = written.substr(at, white - at);
        if (space.find_first_of("\r\n") != space.npos) {
            pieces.push_back({" ", std::string(space), " ", false});
            at = white;
            continue;
        }
        const bool escape =
            scalar.style == YamlScalar::Style::Double && written[at] == '\\' && at + 1 < written.size();
        const bool doubled = scalar.style == YamlScalar::Style::Single && written.substr(at, 2) == "''";
        if (escape || doubled) {
            pieces.push_back(escaped_pair(written, at));
            at += 2;
            continue;
        }
        const std::size_t start = at;
        text::next_code_point(written, at);
        const std::string character(written.substr(start, at - start));
        pieces.push_back({character, character, character, false});
    }
    if (scalar.style != YamlScalar::Style::Block && text_of_pieces(pieces) != scalar.value)
        return {{scalar.value, std::string(written), std::string(written), false}};
    return pieces;
}

std::string write_scalar(const YamlScalar& scalar, std::string_view value) {
    const HolePieces stood = pieces_in_scalar(scalar);
    if (text_of_pieces(stood) == value) return std::string(scalar.written);
    HolePieces wanted;
    for (std::size_t at = 0; at < value.size();) {
        const std::size_t start = at;
        text::next_code_point(value, at);
        const std::string character(value.substr(start, at - start));
        const std::string bytes = scalar.style == YamlScalar::Style::Single   ? in_single_quotes(character)
                                  : scalar.style == YamlScalar::Style::Double ? in_double_quotes(character)
                                                                              : character;
        wanted.push_back({character, bytes, bytes, false});
    }
    if (scalar.style == YamlScalar::Style::Plain && !is_plain_safe(value)) return yaml_string(value);
    return spliced(stood, wanted, &HolePiece::bytes);
}

std::string type_of_key(std::string_view key, const std::vector<std::string>& chosen) {
    const auto known = known_keys().find(key);
    const bool is_known = known != known_keys().end();
    const bool is_wanted =
        chosen.empty() ? is_known : std::find(chosen.begin(), chosen.end(), key) != chosen.end();
    if (!is_wanted) return {};
    return is_known ? known->second : "tolmach:metadata";
}

std::string with_language(std::string text, std::string_view language) {
    if (language.empty()) return text;
    for (const YamlScalar& scalar : scalars_of(front_matter_of(text))) {
        if (scalar.key != "lang" && scalar.key != "language") continue;
        const auto at = static_cast<std::size_t>(scalar.written.data() - text.data());
        return text.replace(at, scalar.written.size(), write_scalar(scalar, language));
    }
    return text;
}

}  // namespace tolmach::formats::markdown
