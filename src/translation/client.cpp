// SPDX-License-Identifier: Apache-2.0
#include "translation/client.hpp"

#include "embedded/translation.hpp"
#include "text/table.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace tolmach::translation {
namespace {

std::vector<Client> read_clients() {
    std::vector<Client> read;
    constexpr std::array kVersions = {xliff::Version::V1_2, xliff::Version::V2_0, xliff::Version::V2_1};
    for (const text::TableRow& row : text::read_table("clients.tsv", embedded::clients_tsv(), 6))
        read.push_back({row[0], row[5], kVersions[row.index_of(1, {"1.2", "2.0", "2.1"})],
                        row.index_of(2, {"paragraph", "sentence"}) == 1,
                        row.index_of(3, {"source", "empty"}) == 1, row.index_of(4, {"none", "file"}) == 1});
    return read;
}

}  // namespace

std::span<const Client> clients() {
    static const std::vector<Client> all = read_clients();
    return all;
}

const Client* find_client(std::string_view id) {
    const auto all = clients();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Client& c) { return c.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace tolmach::translation
