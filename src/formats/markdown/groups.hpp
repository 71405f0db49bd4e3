// SPDX-License-Identifier: Apache-2.0
// Lists, quotations, tables and rows as groups of units.
#pragma once

#include "formats/markdown/document.hpp"
#include "xliff/model.hpp"

#include <map>
#include <optional>

namespace tolmach::formats::markdown {

class Groups {
  public:
    /// Groups are added to the file as blocks are asked about; both must outlive this.
    Groups(const Document& document, xliff::File& file) : document_(document), file_(file) {}

    /// The innermost group of a block.
    std::optional<std::size_t> group_of(const Leaf& leaf);
    /// The group that a group stands in and that stands in none.
    std::optional<std::size_t> outermost(std::optional<std::size_t> group) const;

  private:
    std::optional<std::size_t> of_container(std::size_t container);
    std::size_t known(std::map<std::size_t, std::size_t>& kinds, std::size_t key, const char* type,
                      std::optional<std::size_t> parent);

    const Document& document_;
    xliff::File& file_;
    std::map<std::size_t, std::size_t> lists_, quotations_, tables_, rows_;
};

}  // namespace tolmach::formats::markdown
