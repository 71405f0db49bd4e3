// SPDX-License-Identifier: Apache-2.0
// What the CAT tools of translators read: facts of data/clients.tsv.
#pragma once

#include "xliff/model.hpp"

#include <span>
#include <string_view>

namespace tolmach::translation {

/// How a file is made for one program.
struct Client {
    std::string_view id;    ///< As `extract --for` takes it: `omegat`.
    std::string_view name;  ///< `OmegaT`.
    xliff::Version version = xliff::Version::V2_1;
    bool unit_per_sentence = false;  ///< It shows a unit as one text.
    bool empty_targets = false;      ///< It takes a target that is its source for a translation.
    bool glossary_file = false;      ///< It reads terms from a file beside the XLIFF.
};

/// All programs that are known, in the order of the table.
std::span<const Client> clients();
/// The program with this id; null for none.
const Client* find_client(std::string_view id);

}  // namespace tolmach::translation
