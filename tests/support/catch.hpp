// SPDX-License-Identifier: Apache-2.0
// Catch2 2.13 as Debian 12 packages it.
#pragma once
#include <catch2/catch.hpp>
