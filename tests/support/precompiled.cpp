// SPDX-License-Identifier: Apache-2.0
// Nothing of its own: CMake precompiles headers only for a target that has a file which uses them.
