// SPDX-License-Identifier: Apache-2.0
// Inline content of XLIFF 2 (4.2.3) into the model, with the original data its codes name.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace tolmach::xliff {

class Xliff2InlineReader {
  public:
    /// `owner`: the unit or candidate whose `originalData` the codes name.
    explicit Xliff2InlineReader(const Element& owner);
    /// The inside of a `source` or `target`; its places are added to `places` unless that is null.
    Content read(const Element& side, CodeLocations* places = nullptr);

  private:
    struct Data {
        std::string text, dir;
    };
    void read_children(const Element& element);
    void read_element(const Element& element);
    void read_pair(const Element& pc);
    void read_mark(const Element& mrk);
    void put(Inline part, base::ByteSpan bytes, bool wraps);
    Code code(const Element& element, Code::Shape shape, std::string_view suffix) const;

    std::unordered_map<std::string_view, Data> data_;
    Content content_;
    CodeLocations* places_ = nullptr;
};

/// The text of an element in which `cp` stands for what XML cannot hold.
std::string text_with_characters(const Element& element);

/// Gives the ends of annotations that stand alone the type of their start.
void complete_markers(Unit& unit);

}  // namespace tolmach::xliff
