#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

/// What each fuzz target has: the entry that libFuzzer calls, and the inputs that it begins with.
/// replay.cpp calls both where there is no libFuzzer.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size);

/// Sound inputs of the target.
std::vector<std::string> fuzz_seeds();

inline std::string_view as_bytes(std::uint8_t const *data, std::size_t size)
{
    return {reinterpret_cast<char const *>(data), size};
}

/// Stops the run where something that always holds does not.
inline void must_hold(bool holds, std::string const &what)
{
    if (!holds) {
        std::cerr << "does not hold: " << what << '\n';
        std::abort();
    }
}
