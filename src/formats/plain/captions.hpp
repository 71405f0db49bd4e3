// SPDX-License-Identifier: Apache-2.0
// Lines that stand below a figure, a table or a picture. None of the lines here is empty.
#pragma once

#include <string_view>

namespace tolmach::formats::plain {

/// `Figure 1. …`, `Table 2: …`, `Рис. 3 – …`; not `Figure 1 shows …`.
bool is_caption(std::u32string_view line);

/// What is said below a figure or a table: `Source: …`.
bool is_credit(std::u32string_view line);

/// Whose a picture is: `Photo by Jane Weir`, `Photo: Weir`, `Weir / Getty Images`, `The quay. (Jane Weir)`.
bool is_picture_credit(std::u32string_view line);

}  // namespace tolmach::formats::plain
