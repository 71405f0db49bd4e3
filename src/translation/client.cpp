// SPDX-License-Identifier: Apache-2.0
#include "translation/client.hpp"

#include "embedded/translation.hpp"
#include "text/split.hpp"

#include <algorithm>
#include <cassert>
#include <vector>

namespace tolmach::translation {
namespace {

std::vector<Client> read_table() {
    std::vector<Client> read;
    for (const std::string_view line : text::split(embedded::clients_tsv(), '\n')) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = text::split(line, '\t');
        assert(cells.size() == 6 && "a row of clients.tsv has six cells");
        assert((cells[1] == "1.2" || cells[1] == "2.0" || cells[1] == "2.1") && "a version of XLIFF");
        const xliff::Version version = cells[1] == "1.2"   ? xliff::Version::V1_2
                                       : cells[1] == "2.0" ? xliff::Version::V2_0
                                                           : xliff::Version::V2_1;
        read.push_back(
            {cells[0], cells[5], version, cells[2] == "sentence", cells[3] == "empty", cells[4] == "file"});
    }
    return read;
}

}  // namespace

std::span<const Client> clients() {
    static const std::vector<Client> all = read_table();
    return all;
}

const Client* find_client(std::string_view id) {
    const auto all = clients();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Client& c) { return c.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace tolmach::translation
