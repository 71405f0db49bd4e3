// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/run_format.hpp"

#include "embedded/formats.hpp"
#include "formats/docx/names.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace tolmach::formats::docx {
namespace {

constexpr std::pair<std::string_view, TextStyle> kStyleOfElement[] = {
    {"strong", TextStyle::Bold}, {"em", TextStyle::Italic}, {"u", TextStyle::Underline},
    {"s", TextStyle::Strike},    {"sup", TextStyle::Super}, {"sub", TextStyle::Sub},
};

struct RunProperty {
    std::string_view name, value, code_type, element;
    bool same = false;
    TextStyles look = 0;
};

const std::vector<RunProperty>& run_properties() {
    static const std::vector<RunProperty> properties = [] {
        std::vector<RunProperty> read;
        for (const text::TableRow& row :
             text::read_table("run_properties.tsv", embedded::run_properties_tsv(), 5)) {
            RunProperty property{row[0], row[2], row[3], row[4], row.index_of(1, {"same", "look"}) == 0, 0};
            for (const auto& [element, style] : kStyleOfElement)
                if (element == property.element) property.look = static_cast<TextStyles>(style);
            if (!property.same && property.look == 0) row.fail("no look is known of its element");
            read.push_back(property);
        }
        return read;
    }();
    return properties;
}

const RunProperty* property_of(TextStyle look) {
    for (const RunProperty& property : run_properties())
        if (property.look == static_cast<TextStyles>(look)) return &property;
    return nullptr;
}

// A font named for other scripts alone is not seen in ours.
bool is_of_other_scripts(const xml::Element& element) {
    return element.local() == "rFonts" &&
           std::all_of(element.attributes.begin(), element.attributes.end(), [](const xml::Attribute& each) {
               return each.local() == "hint" || each.local().starts_with("eastAsia") ||
                      each.local().starts_with("cs");
           });
}

bool shows_on_space(std::string_view property) {
    for (const char* name : {"u", "strike", "dstrike", "highlight", "shd", "bdr", "em"})
        if (property == name) return true;
    return false;
}

}  // namespace

TextStyles look_of(std::string_view property, std::string_view value) {
    for (const RunProperty& known : run_properties())
        if (known.name == property && known.look != 0 && (known.value.empty() || known.value == value))
            return known.look;
    return 0;
}

bool is_unseen(std::string_view property) {
    return std::any_of(run_properties().begin(), run_properties().end(),
                       [&](const RunProperty& known) { return known.same && known.name == property; });
}

std::string_view code_type_of(TextStyle look) {
    const RunProperty* known = property_of(look);
    return known ? known->code_type : std::string_view{};
}

std::string_view element_of(TextStyle look) {
    const RunProperty* known = property_of(look);
    return known ? known->element : std::string_view{};
}

RunFormats::RunFormats() {
    formats_.emplace_back();
    kinds_.emplace("", 0);
    by_bytes_.emplace("", &formats_.front());
}

void RunFormats::begin() {
    read_ = {};
    key_.clear();
}

void RunFormats::add(const xml::Element& element) {
    const std::string_view name = element.local();
    if (!is_word(element.ns)) {
        key_.append(element.ns).append(name);
    } else {
        if (name == "lang") read_.language = value_of(element);
        if (name == "rStyle") read_.style = value_of(element);
        const bool on = is_on(element);
        if (name == "vanish" && on) read_.hidden = true;
        if (on) read_.looks |= look_of(name, value_of(element));
        if (on && shows_on_space(name)) read_.shows_space = true;
        if (is_unseen(name) || is_of_other_scripts(element)) return;
        key_.append(name);
    }
    for (const xml::Attribute& attribute : element.attributes)
        key_.append(" ").append(attribute.local()).append("=").append(attribute.value);
    key_ += ';';
}

const RunFormat& RunFormats::end(std::string_view bytes) {
    const auto known = by_bytes_.find(bytes);
    if (known != by_bytes_.end()) return *known->second;
    read_.bytes = bytes;
    return keep(std::exchange(read_, {}), key_);
}

const RunFormat& RunFormats::of(std::string_view bytes) {
    const auto known = by_bytes_.find(bytes);
    if (known != by_bytes_.end()) return *known->second;
    RunFormat unread;
    unread.bytes = bytes;
    return keep(std::move(unread), "unread " + std::string(bytes));
}

const RunFormat& RunFormats::keep(RunFormat format, const std::string& key) {
    format.kind = kinds_.emplace(key, kinds_.size()).first->second;
    const RunFormat& kept = formats_.emplace_back(std::move(format));
    by_bytes_.emplace(kept.bytes, &kept);
    return kept;
}

}  // namespace tolmach::formats::docx
