// SPDX-License-Identifier: Apache-2.0
#include "formats/docx/styles.hpp"

#include "embedded/formats.hpp"
#include "formats/docx/names.hpp"
#include "formats/docx/run_format.hpp"
#include "text/character.hpp"
#include "text/table.hpp"
#include "text/utf8.hpp"
#include "xml/events.hpp"

#include <algorithm>
#include <charconv>
#include <set>
#include <vector>

namespace tolmach::formats::docx {
namespace {

constexpr int kDeepestStyle = 32;  // Styles may be based on each other in a circle.
constexpr std::string_view kHeadingName = "heading ";

std::optional<int> number_in(std::string_view value) {
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return number;
}

class StylesReader final : public xml::Handler {
  public:
    explicit StylesReader(Styles& styles) : styles_(styles) {}

    void start(const xml::Element& element) override {
        ++depth_;
        if (!is_word(element.ns)) return;
        const std::string_view name = element.local();
        if (name == "style") return begin(element);
        if (name == "lang" && !style_ && styles_.language.empty()) styles_.language = value_of(element);
        if (!style_) return;
        if (name == "name") style_->name = text::to_lower(value_of(element));
        if (name == "basedOn") style_->based_on = value_of(element);
        if (name == "outlineLvl") style_->outline_level = number_in(value_of(element));
        if (name == "numId") style_->numbering = value_of(element);
        if (name == "ilvl")
            style_->list_level =
                static_cast<std::size_t>(std::clamp(number_in(value_of(element)).value_or(0), 0, 8));
        if (name == "rPr") ++in_run_properties_;
        if (in_run_properties_ == 0 || !is_on(element)) return;
        style_->looks |= look_of(name, value_of(element));
        style_->hidden = style_->hidden || name == "vanish";
    }

    void end(std::string_view name, std::string_view ns, base::ByteSpan) override {
        if (--depth_ == style_depth_) style_ = nullptr;
        const std::string_view local = name.substr(xml::colon_in(name) + 1);
        if (local == "rPr" && is_word(ns) && in_run_properties_ > 0) --in_run_properties_;
    }

  private:
    void begin(const xml::Element& element) {
        const std::string id(word_attribute(element, "styleId").value_or(""));
        style_ = &styles_.by_id[id];
        style_depth_ = depth_ - 1;
        in_run_properties_ = 0;
        const bool is_default = word_attribute(element, "default").value_or("0") != "0";
        if (is_default && word_attribute(element, "type") == "paragraph") styles_.paragraph_default = id;
    }

    Styles& styles_;
    Style* style_ = nullptr;
    std::size_t depth_ = 0, style_depth_ = 0, in_run_properties_ = 0;
};

class NumberingReader final : public xml::Handler {
  public:
    void start(const xml::Element& element) override {
        if (!is_word(element.ns)) return;
        const std::string_view name = element.local();
        const auto id = [&](std::string_view attribute) {
            return std::string(word_attribute(element, attribute).value_or(""));
        };
        if (name == "abstractNum") abstract_ = id("abstractNumId");
        if (name == "num") number_ = id("numId");
        if (name == "abstractNumId") abstract_of_[number_] = value_of(element);
        if (name == "lvl" || name == "lvlOverride") level_ = std::max(number_in(id("ilvl")).value_or(0), 0);
        const std::pair place(number_.empty() ? abstract_ : number_, static_cast<std::size_t>(level_));
        if (name == "numFmt" && number_.empty())
            levels_[place].counts = value_of(element) != "bullet" && value_of(element) != "none";
        if (name == "start" && number_.empty()) levels_[place].start = start_in(element);
        if (name == "startOverride") overrides_[place] = start_in(element);
    }

    void give(Styles& styles) const {
        for (const auto& [number, abstract] : abstract_of_)
            for (auto at = levels_.lower_bound({abstract, 0});
                 at != levels_.end() && at->first.first == abstract; ++at) {
                ListLevel& level = styles.levels[{number, at->first.second}] = at->second;
                level.counter = abstract;
                const auto start = overrides_.find({number, at->first.second});
                if (start == overrides_.end()) continue;
                level.start = start->second;
                level.restarts = true;
            }
    }

  private:
    static std::size_t start_in(const xml::Element& element) {
        return static_cast<std::size_t>(std::max(number_in(value_of(element)).value_or(1), 0));
    }

    std::string abstract_, number_;
    int level_ = 0;
    std::map<std::string, std::string> abstract_of_;
    std::map<std::pair<std::string, std::size_t>, ListLevel> levels_;       // By abstract list and level.
    std::map<std::pair<std::string, std::size_t>, std::size_t> overrides_;  // By list and level.
};

// Goes through a style and those it is based on until one says something.
template <class Says>
auto first_said(const Styles& styles, std::string_view id, Says says) -> decltype(says(Style{})) {
    for (int i = 0; i < kDeepestStyle; ++i) {
        const auto style = styles.by_id.find(id);
        if (style == styles.by_id.end()) break;
        if (auto said = says(style->second)) return said;
        id = style->second.based_on;
    }
    return {};
}

const std::map<std::string_view, std::string_view>& kinds_by_name() {
    static const auto kinds = [] {
        std::map<std::string_view, std::string_view> read;
        for (const text::TableRow& row : text::read_table("style_names.tsv", embedded::style_names_tsv(), 2))
            for (const std::string_view name : row.words(1))
                read.emplace(name, row[0]);
        return read;
    }();
    return kinds;
}

}  // namespace

base::Result<Styles> read_styles(const std::string& name, std::string_view styles,
                                 std::string_view numbering) {
    Styles read;
    StylesReader styles_reader(read);
    if (!styles.empty())
        if (auto done = xml::parse(name, styles, styles_reader); !done) return base::fail(done.error());
    NumberingReader numbering_reader;
    if (!numbering.empty())
        if (auto done = xml::parse(name, numbering, numbering_reader); !done) return base::fail(done.error());
    numbering_reader.give(read);
    return read;
}

std::string_view kind_of_style(const Styles& styles, std::string_view id) {
    const auto found = first_said(styles, id, [](const Style& style) -> std::optional<std::string_view> {
        const auto kind = kinds_by_name().find(style.name);
        return kind == kinds_by_name().end() ? std::nullopt : std::optional(kind->second);
    });
    return found.value_or("");
}

std::size_t heading_level_of(const Styles& styles, std::string_view id) {
    const auto level = first_said(styles, id, [](const Style& style) -> std::optional<int> {
        if (style.outline_level) return style.outline_level;
        if (!style.name.starts_with(kHeadingName)) return std::nullopt;
        const auto named = number_in(std::string_view(style.name).substr(kHeadingName.size()));
        return named ? std::optional(*named - 1) : std::nullopt;
    });
    return level && *level >= 0 && *level < 9 ? static_cast<std::size_t>(*level) + 1 : 0;
}

std::optional<std::pair<std::string, std::size_t>> list_of_style(const Styles& styles, std::string_view id) {
    using List = std::pair<std::string, std::size_t>;
    return first_said(styles, id, [](const Style& style) {
        return style.numbering ? std::optional(List(*style.numbering, style.list_level)) : std::nullopt;
    });
}

bool hides(const Styles& styles, std::string_view id) {
    return first_said(styles, id, [](const Style& style) { return style.hidden; });
}

TextStyles looks_of(const Styles& styles, std::string_view id) {
    TextStyles looks = 0;
    first_said(styles, id, [&](const Style& style) { return looks |= style.looks, false; });
    return looks;
}

}  // namespace tolmach::formats::docx
