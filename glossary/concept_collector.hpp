// SPDX-License-Identifier: Apache-2.0
// ConceptCollector: the concepts that a reader finds, in order, and what is wrong with the rows they are
// from.
#pragma once

#include "base/result.hpp"
#include "glossary/diagnostics.hpp"
#include "glossary/model.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace tolmach::glossary {

/// Collects what a reader finds.
class ConceptCollector {
  public:
    explicit ConceptCollector(std::string file) : file_(std::move(file)) {}

    /// The concept with this id, which is added if there is none yet; valid until the next is added.
    Concept& concept_with(const std::string& id);
    /// A concept without an id, by what distinguishes it from others in the file; it gets an id derived from
    /// its content.
    Concept& unnamed(const std::string& key) { return concept_with(kUnnamed + key); }
    /// Adds what an entry says, which begins at an offset of the file. False, with a finding, for one without
    /// a term, or with the id of another one.
    bool add_entry(Concept read, std::size_t line, std::size_t offset);
    bool has(const std::string& id) const { return places_.find(id) != places_.end(); }
    /// Which of the concepts has this id, which one must.
    std::size_t place(const std::string& id) const { return places_.at(id); }
    /// A row, or an entry, that was not taken.
    void refuse(std::size_t line, std::string message) { say(kGlossaryRow, line, std::move(message)); }
    /// Refuses what holds a character that no XML can: true where it did.
    bool refuse_control(std::string_view text, std::size_t line);
    void say(const base::CheckInfo& check, std::size_t line, std::string message);
    /// The same, once for each message: at its first place in the file.
    void say_once(const base::CheckInfo& check, std::size_t line, const std::string& message);
    /// Something that is skipped because it is empty: an empty row, an entry without a term.
    void skip(std::size_t line, std::string message) { say(kGlossaryOdd, line, std::move(message)); }
    /// What the value of a field is read as (meant.hpp), with a finding where that differs from the text.
    std::string meant(std::string_view field, std::string_view value, std::size_t line);
    /// The text of a term on one line, without white space at its ends, with a finding where there was some.
    std::string trimmed(std::string_view text, std::size_t line);

    base::Outcome<std::vector<Concept>> take();

  private:
    static constexpr char kUnnamed = '\x01';  // Begins the ids of concepts that have none yet.

    std::string file_;
    base::Outcome<std::vector<Concept>> collected_;
    std::unordered_map<std::string, std::size_t> places_;
    std::unordered_set<std::string> said_;
};

}  // namespace tolmach::glossary
