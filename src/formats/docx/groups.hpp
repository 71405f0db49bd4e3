// SPDX-License-Identifier: Apache-2.0
// The groups that units of a Word document stand in: lists, tables and their rows, quotations.
#pragma once

#include "formats/docx/text_part.hpp"
#include "xliff/model.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tolmach::formats::docx {

/// What a paragraph is: the type of its unit behind `tolmach:`, and the list it stands in.
struct ParagraphKind {
    std::string type = "paragraph";
    std::optional<std::string> list;  ///< Its id.
    std::size_t level = 0;            ///< In the list, from 0.
    ListLevel numbers;                ///< How that level counts.
    bool is_quotation = false;
};

/// By its properties and the names of its style and of those that is based on.
ParagraphKind kind_of_paragraph(const Paragraph& paragraph, const Styles& styles);

/// Makes the groups of a part as its paragraphs come by.
class GroupMaker {
  public:
    GroupMaker(std::vector<xliff::Group>& groups, const TextPart& part) : groups_(groups), part_(part) {}

    /// The group of the next paragraph.
    std::optional<std::size_t> group_of(const Paragraph& paragraph, const ParagraphKind& kind);

  private:
    struct OpenList {
        std::string id;
        std::size_t level, group;
    };

    std::size_t add(const char* type, std::optional<std::size_t> parent);
    std::size_t row_group(std::size_t table, std::size_t row);
    std::size_t list_group(const ParagraphKind& kind);
    std::size_t count(const ParagraphKind& kind);

    std::vector<xliff::Group>& groups_;
    const TextPart& part_;
    std::map<std::size_t, std::size_t> tables_, rows_;
    std::vector<OpenList> lists_;
    std::map<std::string, std::vector<std::size_t>> counted_;  ///< By counter: the last number on each level.
    std::set<std::pair<std::string, std::size_t>> restarted_;  ///< Levels of lists.
    std::optional<std::size_t> quotation_;
};

}  // namespace tolmach::formats::docx
