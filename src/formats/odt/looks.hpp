// SPDX-License-Identifier: Apache-2.0
// The styles of an OpenDocument text, as far as a translator's file shows them.
#pragma once

#include "xml/events.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tolmach::formats::odt {

/// How a stretch of text looks.
struct Look {
    std::string key;  ///< What looks the same has the same key; empty for what looks like the text around.
    bool bold = false, italic = false, underline = false, strike = false, sub = false, super = false;
    bool code = false, link = false;
    bool hidden = false;  ///< Not shown at all.
};

/// Collects styles from their elements, and says what a name means.
class Looks {
  public:
    explicit Looks(const Looks* common = nullptr) : common_(common) {}

    /// Events inside of `office:styles` and `office:automatic-styles`.
    void open(const xml::Element& element, bool is_automatic);
    void close(std::string_view ns, std::string_view local);

    Look of_text(std::string_view style) const;
    /// The kind of a unit by its paragraph's style, such as `title`; empty where the style says nothing.
    std::string_view kind_of_paragraph(std::string_view style) const;
    bool is_hidden_paragraph(std::string_view style) const;
    /// Whether a list of that style counts at a level from 1.
    bool is_ordered(std::string_view list_style, std::size_t level) const;
    /// The language that paragraphs have where nothing says otherwise, with its region: `en-GB`; or empty.
    const std::string& language() const { return language_; }

  private:
    struct Style {
        std::string parent, display_name;
        bool is_automatic = false;
        std::map<std::string, std::string> seen;  ///< Text properties that are seen, by qualified name.
        std::optional<bool> bold, italic, underline, strike, hidden;
        std::optional<int> raised;  ///< 1 above the line, -1 below it.
        unsigned counts_at = 0;     ///< Of a list: a bit for each level.
    };
    using Styles = std::map<std::string, Style, std::less<>>;  ///< By `family:name`.

    void read_text_properties(const xml::Element& element);
    const Style* find(std::string_view family, std::string_view name) const;

    const Looks* common_;
    Styles styles_;
    Style* open_ = nullptr;    ///< The style whose properties are read.
    bool in_default_ = false;  ///< The default style of paragraphs.
    std::string language_;
};

}  // namespace tolmach::formats::odt
