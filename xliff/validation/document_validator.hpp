// SPDX-License-Identifier: Apache-2.0
// DocumentValidator: validates the documents of one family of versions, event by event.
#pragma once

#include "xml/events.hpp"

#include <string_view>

namespace tolmach::xliff::validation {

class DocumentValidator {
  public:
    virtual ~DocumentValidator() = default;
    virtual void start(const xml::Element& element) = 0;
    virtual void text(std::string_view text) = 0;
    virtual void end() = 0;
};

}  // namespace tolmach::xliff::validation
