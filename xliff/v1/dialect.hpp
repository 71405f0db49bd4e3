// SPDX-License-Identifier: Apache-2.0
// Dialect: what data/dialects.tsv knows about the tool that wrote a file of 1.x.
#pragma once

#include "xliff/common/fragment.hpp"
#include "xliff/model.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::xliff {

/// The state that a tool gives its translation of a segment, in its own word and in ours.
struct Confirmation {
    std::string segment;  ///< The mid; empty for the whole unit.
    State state = State::Initial;
    std::string native;  ///< As a value of `state` may be: `x-sdl-Draft`.
};

/// A code that a tool writes as text and that needs no list to be one.
struct TextCode {
    std::string_view id;
    bool pair = false;
    std::string_view type, sub_type;
};

class Dialect {
  public:
    /// Notes the namespaces that a start tag declares.
    void look_at(const Element& tag);

    bool exact_space() const;
    bool text_codes() const;
    static const TextCode* text_code(std::string_view id);
    /// The type of annotation that a `mrk` of tracked changes stands for: kDeleted or kInserted.
    std::optional<std::string_view> change(const Element& mrk) const;
    /// A word that no table knows is no confirmation, but is kept.
    std::vector<Confirmation> confirmations(const Element& trans_unit) const;

  private:
    bool declares(std::string_view what) const;

    std::vector<std::string> namespaces_;  // that a row of the table names
};

/// What reading the units of a 1.x file depends on: the tool that wrote it.
struct FileProfile {
    bool by_tolmach = false;  ///< tolmach wrote it: what is absent is not the default of 1.2.
    Dialect dialect;
    std::map<std::string, Note, std::less<>> comments;  ///< Kept outside of the units, by id.
};

}  // namespace tolmach::xliff
