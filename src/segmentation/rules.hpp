// SPDX-License-Identifier: Apache-2.0
// The rules of one language, compiled, and what they decide about a text.
#pragma once

#include "segmentation/srx.hpp"
#include "text/regex.hpp"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace tolmach::segmentation {

/// A place at which a rule would break, and the first rule that fits there, which decides.
struct Decision {
    base::ByteOffset at;
    const Rule* rule = nullptr;
};

/// SRX 2.0: at every place between two characters the first rule decides whose `beforebreak` ends there and
/// whose `afterbreak` begins there. Not for several threads at once.
class Rules {
  public:
    /// Compiles the rules for a language; a file read by read_srx does not fail.
    static base::Result<Rules> compile(Srx srx, std::string_view language);

    /// The same without the rules of one set; both share what was compiled, and so a thread.
    Rules without(std::string_view set) const;

    /// The places of UTF-8 text at which a rule would break, in order, with the rule that decided. Fails as
    /// Limit where a pattern that only backtracking can match takes too long.
    base::Result<std::vector<Decision>> decide(std::string_view text) const;
    /// The places at which the text is cut.
    base::Result<std::vector<base::ByteOffset>> breaks(std::string_view text) const;

    const Srx& srx() const;

  private:
    struct Compiled;
    struct Automata;
    Rules(std::shared_ptr<Compiled> compiled, std::shared_ptr<Automata> automata)
        : compiled_(std::move(compiled)), automata_(std::move(automata)) {}

    std::shared_ptr<Compiled> compiled_;
    std::shared_ptr<Automata> automata_;  ///< Of the rules that are not left out.
};

}  // namespace tolmach::segmentation
