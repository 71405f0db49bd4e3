// SPDX-License-Identifier: Apache-2.0
// Fills the holes of a page.
#pragma once

#include "formats/html/atoms.hpp"
#include "formats/html/note_links.hpp"
#include "formats/html/page_facts.hpp"
#include "xliff/model.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tolmach::formats::html {

class HoleWriter {
  public:
    /// `text` is that of the skeleton. Views: all must outlive it.
    HoleWriter(const xliff::File& file, std::string_view text, const Tree& tree, const Markup& markup,
               bool with_source);

    /// The bytes for a hole; `stood` is a view into the text.
    base::Result<std::string> fill(std::string_view stood, const xliff::Unit& unit);
    /// Units of notes that have no place in the page, as they were called.
    const std::vector<const xliff::Unit*>& added_notes() const { return added_; }
    /// The id of an added note in the page.
    static std::string note_id(const xliff::Unit& unit) { return "fn-" + unit.id; }
    std::size_t number_of(const xliff::Unit& note) const;
    /// The content of an added note.
    base::Result<std::string> note_content(const xliff::Unit& unit);

  private:
    HoleContext context_at(std::size_t place) const;
    void write(const xliff::Unit& unit, AtomWriter& to, std::size_t depth);
    void write_code(const xliff::Code& code, AtomWriter& to, std::size_t depth);
    void write_added_call(const xliff::Code& code, AtomWriter& to);
    void fail(std::string message, std::string help);

    const xliff::File& file_;
    std::string_view text_;
    const Tree& tree_;
    const Markup& markup_;
    bool with_source_;
    std::vector<TokenRange> preformatted_;
    std::map<std::string_view, const xliff::Unit*> units_;
    std::size_t notes_of_page_ = 0;
    std::vector<const xliff::Unit*> added_;
    std::optional<base::Error> error_;
};

}  // namespace tolmach::formats::html
