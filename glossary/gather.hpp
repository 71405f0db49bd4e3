// SPDX-License-Identifier: Apache-2.0
// Gathering: concepts in the order in which they first come, and what was wrong with the rows they came from.
#pragma once

#include "base/result.hpp"
#include "glossary/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tolmach::glossary {

/// Collects what a reader finds.
class Gathering {
  public:
    explicit Gathering(std::string file) : file_(std::move(file)) {}

    /// The concept with this id, which is made if there is none yet; valid until the next is made.
    Concept& concept_with(const std::string& id);
    bool has(const std::string& id) const { return places_.find(id) != places_.end(); }
    /// A row, or an entry, that was not taken.
    void refuse(std::size_t line, std::string message) { say("glossary.row", line, std::move(message)); }
    /// Refuses what holds a character that no XML can: true where it did.
    bool refuse_control(std::string_view text, std::size_t line);
    void say(std::string_view check, std::size_t line, std::string message);
    /// The text of a term without white space at its ends and in one line; says so where there was some.
    std::string trimmed(std::string_view text, std::size_t line);

    base::Outcome<std::vector<Concept>> take() { return std::move(gathered_); }

  private:
    std::string file_;
    base::Outcome<std::vector<Concept>> gathered_;
    std::unordered_map<std::string, std::size_t> places_;
};

}  // namespace tolmach::glossary
