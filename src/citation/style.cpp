// SPDX-License-Identifier: Apache-2.0
#include "citation/style.hpp"

#include "embedded/citation.hpp"
#include "text/locale.hpp"
#include "text/utf8.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <optional>

namespace tolmach::citation {
namespace {

struct KnownStyle {
    std::string_view id, language;
    std::string_view (*data)();
};
// Each with the language whose editions it is usual in.
constexpr std::array kStyles = {KnownStyle{"frs", "fr", embedded::frs_toml},
                                KnownStyle{"gost", "ru", embedded::gost_toml},
                                KnownStyle{"gost-be", "be", embedded::gost_be_toml}};

// Fields that a part may print; see cite().
constexpr std::array<std::string_view, 18> kFields = {
    "names",    "title", "translation", "responsibility", "containers", "bodies", "editors", "edition",
    "imprint",  "date",  "volume",      "number",         "section",    "pages",  "doi",     "url",
    "accessed", "back"};

constexpr std::array<std::string_view, 2> kItalic = {"title", "containers"};

/// Reads a style over what it is like, and keeps the first thing that is wrong.
class StyleReader {
  public:
    explicit StyleReader(const std::filesystem::path& file) : file_(file.string()) {}

    base::Result<Style> read(const toml::table& root) {
        known_keys(root, {"title", "like", "together", "capitals", "italic", "names", "dates", "pages",
                          "works", "schemes", "terms", "full", "repeated", "again"});
        if (const std::string like = string(root, "like"); !like.empty()) {
            auto base = find_style(like);
            if (!base)
                wrong(*root.get("like"), base.error().message, base.error().help);
            else
                style_ = std::move(*base);
        }
        set(root, "title", style_.title);
        set(root, "together", style_.together);
        set(root, "capitals", style_.capitals);
        if (const toml::node* italic = root.get("italic")) read_italic(*italic);
        if (const auto* names = table(root, "names")) read_names(*names);
        if (const auto* dates = table(root, "dates")) read_dates(*dates);
        if (const auto* pages = table(root, "pages")) {
            known_keys(*pages, {"range"});
            set(*pages, "range", style_.page_range);
        }
        if (const auto* works = table(root, "works")) {
            known_keys(*works, {"latin", "cyrillic"});
            if (const auto* latin = table(*works, "latin")) read_works(*latin, style_.latin);
            if (const auto* cyrillic = table(*works, "cyrillic")) read_works(*cyrillic, style_.cyrillic);
        }
        if (const auto* schemes = table(root, "schemes"))
            for (const auto& [key, node] : *schemes)
                set(*schemes, key.str(), style_.schemes[std::string(key.str())]);
        if (const auto* terms = table(root, "terms")) read_terms(*terms);
        read_parts(root, "full", style_.full);
        read_parts(root, "repeated", style_.repeated);
        read_parts(root, "again", style_.again);
        if (style_.full.empty() || style_.repeated.empty() || style_.again.empty())
            wrong(root, "the style does not say how a work, op. cit. and Ibid. are printed",
                  "give [[full]], [[repeated]] and [[again]], or like = \"gost\"");
        if (error_) return base::fail(*error_);
        return style_;
    }

  private:
    void wrong(const toml::node& at, std::string message, std::string help = {}) {
        if (error_) return;
        const toml::source_position where = at.source().begin;
        error_ = base::Error{base::ErrorCode::Invalid,
                             std::move(message),
                             {file_, where.line, where.column},
                             std::move(help),
                             nullptr};
    }

    void known_keys(const toml::table& table, std::initializer_list<std::string_view> keys) {
        for (const auto& [key, node] : table)
            if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
                wrong(node, "unknown key \"" + std::string(key.str()) + "\"", listed(keys));
    }
    template <class Names>
    static std::string listed(const Names& names) {
        std::string list = "known here:";
        for (const std::string_view name : names)
            list += " " + std::string(name);
        return list;
    }

    const toml::table* table(const toml::table& from, std::string_view key) {
        const toml::node* node = from.get(key);
        if (node && !node->is_table()) wrong(*node, "\"" + std::string(key) + "\" must be a table");
        return node ? node->as_table() : nullptr;
    }
    std::string string(const toml::table& from, std::string_view key) {
        std::string value;
        set(from, key, value);
        return value;
    }
    void set(const toml::table& from, std::string_view key, std::string& to) {
        const toml::node* node = from.get(key);
        if (node && !node->is_string()) wrong(*node, "\"" + std::string(key) + "\" must be a string");
        if (node) to = node->value_or(std::string{});
    }
    void set(const toml::table& from, std::string_view key, bool& to) {
        const toml::node* node = from.get(key);
        if (node && !node->is_boolean()) wrong(*node, "\"" + std::string(key) + "\" must be true or false");
        if (node) to = node->value_or(false);
    }
    template <class Enum, std::size_t n>
    void choose(const toml::table& from, std::string_view key, Enum& to,
                const std::array<std::string_view, n>& names) {
        const toml::node* node = from.get(key);
        if (!node) return;
        const auto found = std::find(names.begin(), names.end(), node->value_or(std::string{}));
        if (found == names.end())
            wrong(*node, "\"" + std::string(key) + "\" has none of its values", listed(names));
        else
            to = static_cast<Enum>(found - names.begin());
    }

    void read_italic(const toml::node& italic) {
        if (!italic.is_array()) return wrong(italic, "\"italic\" must be a list of fields");
        style_.italic.clear();
        for (const toml::node& each : *italic.as_array()) {
            style_.italic.push_back(each.value_or(std::string{}));
            if (std::find(kItalic.begin(), kItalic.end(), style_.italic.back()) == kItalic.end())
                wrong(each, "no field that can be in italics is called \"" + style_.italic.back() + "\"",
                      listed(kItalic));
        }
    }
    void read_names(const toml::table& names) {
        known_keys(names, {"form", "between", "most", "others", "bodies"});
        choose(names, "form", style_.names,
               std::array<std::string_view, 2>{"given family", "family initials"});
        choose(names, "bodies", style_.bodies, std::array<std::string_view, 2>{"names", "container"});
        set(names, "between", style_.between_names);
        set(names, "others", style_.others);
        if (const toml::node* most = names.get("most")) {
            const auto value = most->value<std::int64_t>();
            if (!value || *value < 0)
                wrong(*most, "\"most\" must be a number, 0 for all");
            else
                style_.most_names = static_cast<std::size_t>(*value);
        }
    }
    void read_dates(const toml::table& dates) {
        known_keys(dates, {"day", "words", "only-year-of-issue"});
        choose(dates, "day", style_.day, std::array<std::string_view, 2>{"words", "figures"});
        choose(dates, "words", style_.month_words, std::array<std::string_view, 2>{"edition", "work"});
        set(dates, "only-year-of-issue", style_.only_year_of_issue);
    }
    void read_works(const toml::table& works, WorkRules& to) {
        known_keys(works, {"title", "translation", "quotation-marks"});
        choose(works, "title", to.title,
               std::array<std::string_view, 3>{"as printed", "original", "romanised"});
        set(works, "translation", to.translation);
        const std::u32string marks = text::to_utf32(string(works, "quotation-marks"));
        if (marks.empty()) return;
        if (marks.size() != 3 || marks[1] != U' ')
            return wrong(*works.get("quotation-marks"),
                         "\"quotation-marks\" must be two marks, a space between");
        to.inner_quotes = {marks[0], marks[2]};
    }
    // What [terms] says holds for works in Latin letters, and for those in Cyrillic where nothing else is
    // said.
    void read_terms(const toml::table& terms) {
        for (const auto& [key, node] : terms) {
            if (node.is_table()) continue;
            const std::string name(key.str());
            set(terms, name, style_.latin_terms[name]);
            style_.cyrillic_terms[name] = style_.latin_terms[name];
        }
        if (const auto* cyrillic = table(terms, "cyrillic"))
            for (const auto& [key, node] : *cyrillic)
                set(*cyrillic, key.str(), style_.cyrillic_terms[std::string(key.str())]);
    }
    void read_parts(const toml::table& root, std::string_view key, StyleParts& to) {
        const toml::node* node = root.get(key);
        if (!node) return;
        if (!node->is_array()) return wrong(*node, "\"" + std::string(key) + "\" must be a list of tables");
        to.clear();
        for (const toml::node& each : *node->as_array())
            if (const toml::table* part = each.as_table())
                to.push_back(read_part(*part));
            else
                wrong(each, "each of \"" + std::string(key) + "\" must be a table");
    }
    StylePart read_part(const toml::table& from) {
        known_keys(from, {"field", "before", "before-after", "text", "between"});
        StylePart part;
        set(from, "field", part.field);
        if (std::find(kFields.begin(), kFields.end(), part.field) == kFields.end())
            wrong(from, "no field is called \"" + part.field + "\"", listed(kFields));
        set(from, "before", part.before);
        set(from, "text", part.text);
        part.between = part.before;
        set(from, "between", part.between);
        if (const auto* after = table(from, "before-after"))
            for (const auto& [key, node] : *after)
                set(*after, key.str(), part.before_after[std::string(key.str())]);
        if (const toml::node* text = from.get("text"); text && part.text.find('{') == part.text.npos)
            wrong(*text, "\"" + part.text + "\" prints neither the value ({}) nor a term",
                  "what only stands before the field is its \"before\"");
        check_terms(from, part);
        return part;
    }
    void check_terms(const toml::table& at, const StylePart& part) {
        for (std::size_t open = part.text.find('{'); open != part.text.npos;
             open = part.text.find('{', open + 1)) {
            const std::size_t close = part.text.find('}', open);
            if (close == part.text.npos) return wrong(at, "a { is not closed in \"" + part.text + "\"");
            const std::string name = part.text.substr(open + 1, close - open - 1);
            if (!name.empty() && !style_.latin_terms.contains(name))
                wrong(at, "no term is called \"" + name + "\"", "say it in [terms]");
        }
    }

    std::string file_;
    Style style_;
    std::optional<base::Error> error_;
};

}  // namespace

std::vector<std::string_view> style_ids() {
    std::vector<std::string_view> ids;
    for (const KnownStyle& each : kStyles)
        ids.push_back(each.id);
    return ids;
}

std::string_view usual_style(std::string_view language) {
    for (const KnownStyle& each : kStyles)
        if (text::matches(each.language, language)) return each.id;
    return {};
}

base::Result<Style> find_style(std::string_view id) {
    const auto known =
        std::find_if(kStyles.begin(), kStyles.end(), [&](const KnownStyle& each) { return each.id == id; });
    if (known != kStyles.end()) {
        auto style = read_style(known->data(), std::string(id) + ".toml");
        if (style) style->id = known->id;
        return style;
    }
    std::string list;
    for (const std::string_view each : style_ids())
        list += (list.empty() ? "known: " : ", ") + std::string(each);
    return base::fail(base::ErrorCode::Invalid, "no style is called \"" + std::string(id) + "\"", {},
                      list + "; or name a file");
}

base::Result<Style> read_style(std::string_view toml, const std::filesystem::path& file) {
    if (const auto invalid = text::first_invalid_utf8(toml))
        return base::fail(base::ErrorCode::Encoding, "the style is not UTF-8", {file.string()});
    try {
        auto style = StyleReader(file).read(toml::parse(toml, file.string()));
        if (style) style->id = file.stem().string();
        return style;
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        return base::fail(base::ErrorCode::Malformed, "not TOML: " + std::string(error.description()),
                          {file.string(), at.line, at.column});
    }
}

}  // namespace tolmach::citation
