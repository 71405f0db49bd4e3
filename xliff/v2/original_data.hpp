// SPDX-License-Identifier: Apache-2.0
// OriginalData: the `data` elements that the codes of a unit or of a match need (XLIFF 2.1 4.2.2.10-11).
#pragma once

#include "xliff/model.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tolmach::xliff {

class OriginalData {
  public:
    struct Entry {
        std::string id, text, dir;
    };

    /// Gives every datum of the content an id: the one its code names where that is free, else a new one.
    void add(const Content& content);
    /// Call after the last add().
    void number();
    const std::vector<Entry>& entries() const { return entries_; }
    /// The id of a code's data; empty where it has none.
    std::string id_of(const Code& code) const;

  private:
    using Key = std::pair<std::string, std::string>;  // data_ref and data
    std::map<Key, std::size_t> index_;                // in entries_
    std::set<std::string> taken_;
    std::vector<Entry> entries_;
};

}  // namespace tolmach::xliff
