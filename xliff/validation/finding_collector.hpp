// SPDX-License-Identifier: Apache-2.0
// FindingCollector: collects the rules that a document breaks, with their places and sections of the
// standard.
#pragma once

#include "xliff/validate.hpp"
#include "xliff/validation/rules.hpp"
#include "xml/events.hpp"

namespace tolmach::xliff::validation {

/// Line and column, from 1.
struct LineColumn {
    std::size_t line = 0, column = 0;
};

class FindingCollector {
  public:
    /// `reader` knows the place of the current event.
    FindingCollector(std::string file, std::size_t limit, const xml::Handler& reader)
        : file_(std::move(file)), limit_(limit), reader_(reader) {}

    /// The place of the current event.
    LineColumn here() const {
        const base::Location at = reader_.here();
        return {at.line, at.column};
    }

    /// A broken rule; the section is added to the message.
    void add(Rule rule, LineColumn place, std::string_view message, std::string_view section = {});
    /// All of them, by place.
    Validity take();

    void set_version(xliff::Version version) { version_ = version; }
    xliff::Version version() const { return version_; }
    void set_original(std::string_view original) { original_ = original; }
    void set_unit(std::string_view unit) { unit_ = unit; }

  private:
    std::string file_, original_, unit_;
    xliff::Version version_ = xliff::Version::V2_1;
    std::size_t limit_;
    const xml::Handler& reader_;
    Validity found_;
};

}  // namespace tolmach::xliff::validation
