// SPDX-License-Identifier: Apache-2.0
#include "formats/odt/looks.hpp"

#include "embedded/formats.hpp"
#include "formats/odt/vocabulary.hpp"
#include "text/table.hpp"

#include <cstdlib>

namespace tolmach::formats::odt {
namespace {

constexpr int kLongestDescent = 32;  // Styles are derived from others, which may go in a circle.

// Attributes of text that change what a program does with it, and not how it looks in these scripts.
bool is_invisible_property(const xml::Attribute& attribute) {
    const std::string_view local = attribute.local();
    for (const std::string_view name : {"language", "country", "script", "rfc-language-tag", "rsid",
                                        "paragraph-rsid", "char-shading-value", "hyphenate"})
        if (local == name) return true;
    return local.ends_with("-asian") || local.ends_with("-complex");
}

bool is_bold(std::string_view weight) {
    return weight == "bold" || (weight.size() == 3 && weight >= "600" && weight <= "900");
}

// `super 58%`, `sub 58%`, or by how much: `33% 100%`.
int raised_by(std::string_view position) {
    if (position.starts_with("super")) return 1;
    if (position.starts_with("sub") || position.starts_with("-")) return -1;
    return std::atoi(std::string(position).c_str()) > 0 ? 1 : 0;
}

// `Heading_20_1` stands for `Heading 1`.
std::string readable(std::string_view style) {
    constexpr std::string_view kSpace = "_20_";
    std::string made(style);
    for (std::size_t at = 0; (at = made.find(kSpace, at)) != made.npos; ++at)
        made.replace(at, kSpace.size(), " ");
    return made;
}

std::string key_of_look(std::string_view family, std::string_view name) {
    return std::string(family) + ":" + std::string(name);
}

// What the table says of a style of that family; empty for nothing.
std::string_view meaning_of(std::string_view family, std::string_view name) {
    static const auto table = [] {
        std::map<std::string, std::string_view, std::less<>> made;
        for (const text::TableRow& row : text::read_table("odf_styles.tsv", embedded::odf_styles_tsv(), 3))
            made.emplace(key_of_look(row[0], row[1]), row[2]);
        return made;
    }();
    const auto known = table.find(key_of_look(family, readable(name)));
    return known == table.end() ? std::string_view() : known->second;
}

template <typename T>
void inherit(std::optional<T>& to, const std::optional<T>& from) {
    if (!to) to = from;
}

}  // namespace

void Looks::open(const xml::Element& element, bool is_automatic) {
    const std::string_view local = element.local();
    if (local == "text-properties" && element.ns == kStyle) return read_text_properties(element);
    if (local.starts_with("list-level-style-") && element.ns == kText) {
        const int level = std::atoi(std::string(element.find("level", kText).value_or("1")).c_str());
        if (open_ && local == "list-level-style-number" && level >= 1 && level <= 30 &&
            !element.find("num-format", kStyle).value_or("1").empty())
            open_->counts_at |= 1U << static_cast<unsigned>(level);
        return;
    }
    if (local == "default-style" && element.ns == kStyle)
        in_default_ = element.find("family", kStyle) == "paragraph";
    const bool is_list = local == "list-style" && element.ns == kText;
    if (!is_list && !(local == "style" && element.ns == kStyle)) return;
    const std::string_view family = is_list ? "list" : element.find("family", kStyle).value_or("");
    open_ = &styles_[key_of_look(family, element.find("name", kStyle).value_or(""))];
    open_->parent = element.find("parent-style-name", kStyle).value_or("");
    open_->display_name = element.find("display-name", kStyle).value_or("");
    open_->is_automatic = is_automatic;
}

void Looks::close(std::string_view ns, std::string_view local) {
    if (ns == kStyle && local == "default-style") in_default_ = false;
    if ((ns == kStyle && local == "style") || (ns == kText && local == "list-style")) open_ = nullptr;
}

void Looks::read_text_properties(const xml::Element& element) {
    if (in_default_) {
        const std::string language(element.find("language", kFo).value_or(""));
        const std::string country(element.find("country", kFo).value_or(""));
        if (!language.empty() && language != "none" && language != "zxx")
            language_ = language + (country.empty() || country == "none" ? "" : "-" + country);
    }
    if (!open_) return;
    for (const xml::Attribute& attribute : element.attributes) {
        const std::string_view local = attribute.local(), value = attribute.value;
        if (!is_invisible_property(attribute)) open_->seen[std::string(attribute.name)] = value;
        if (local == "font-weight") open_->bold = is_bold(value);
        if (local == "font-style") open_->italic = value == "italic" || value == "oblique";
        if (local == "text-underline-style") open_->underline = value != "none";
        if (local == "text-line-through-style") open_->strike = value != "none";
        if (local == "text-position") open_->raised = raised_by(value);
        if (local == "display" && attribute.ns == kText) open_->hidden = value == "none";
    }
}

const Looks::Style* Looks::find(std::string_view family, std::string_view name) const {
    const auto own = styles_.find(key_of_look(family, name));
    if (own != styles_.end()) return &own->second;
    return common_ ? common_->find(family, name) : nullptr;
}

Look Looks::of_text(std::string_view style) const {
    Style whole;
    Look look;
    std::string name(style);
    for (int i = 0; i < kLongestDescent && !name.empty(); ++i) {
        const Style* own = find("text", name);
        std::string_view meaning = meaning_of("text", name);
        if (meaning.empty() && own) meaning = meaning_of("text", own->display_name);
        look.code = look.code || meaning == "code";
        look.link = look.link || meaning == "link";
        if (meaning == "none") break;
        if (!own || !own->is_automatic) look.key += "@" + name + ";";
        if (!own) break;
        whole.seen.insert(own->seen.begin(), own->seen.end());
        inherit(whole.bold, own->bold);
        inherit(whole.italic, own->italic);
        inherit(whole.underline, own->underline);
        inherit(whole.strike, own->strike);
        inherit(whole.hidden, own->hidden);
        inherit(whole.raised, own->raised);
        name = own->parent;
    }
    for (const auto& [attribute, value] : whole.seen)
        look.key.append(attribute).append("=").append(value).append(";");
    look.bold = whole.bold.value_or(false);
    look.italic = whole.italic.value_or(false);
    look.underline = whole.underline.value_or(false);
    look.strike = whole.strike.value_or(false);
    look.hidden = whole.hidden.value_or(false);
    look.sub = whole.raised.value_or(0) < 0;
    look.super = whole.raised.value_or(0) > 0;
    return look;
}

std::string_view Looks::kind_of_paragraph(std::string_view style) const {
    std::string name(style);
    for (int i = 0; i < kLongestDescent && !name.empty(); ++i) {
        const Style* own = find("paragraph", name);
        std::string_view kind = meaning_of("paragraph", name);
        if (kind.empty() && own) kind = meaning_of("paragraph", own->display_name);
        if (!kind.empty() || !own) return kind;
        name = own->parent;
    }
    return {};
}

bool Looks::is_hidden_paragraph(std::string_view style) const {
    std::string name(style);
    for (int i = 0; i < kLongestDescent && !name.empty(); ++i) {
        const Style* own = find("paragraph", name);
        if (!own) return false;
        if (own->hidden) return *own->hidden;
        name = own->parent;
    }
    return false;
}

bool Looks::is_ordered(std::string_view list_style, std::size_t level) const {
    const Style* style = find("list", list_style);
    return style && level < 31 && ((style->counts_at >> level) & 1U) != 0;
}

}  // namespace tolmach::formats::odt
