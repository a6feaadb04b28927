// Runs a fuzz target without libFuzzer: over its own seeds, over a number of broken ones, and over
// files that a fuzzer found.
//   TARGET [--broken N] [--write FOLDER] [FILE ..]
#include "tests/common/mutate.hpp"
#include "tests/fuzz/target.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>

namespace {

void run(std::string const &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<std::uint8_t const *>(input.data()), input.size());
}

std::string content(std::string const &file)
{
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

void write_seeds(std::filesystem::path const &folder)
{
    std::filesystem::create_directories(folder);
    std::size_t number = 0;
    for (std::string const &seed : fuzz_seeds()) {
        std::ofstream{folder / ("seed-" + std::to_string(++number)), std::ios::binary} << seed;
    }
}

} // namespace

int main(int count, char **values)
{
    std::span<char *> const arguments{values, static_cast<std::size_t>(count)};
    std::uint64_t broken = 0;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        std::string const word = arguments[i];
        if (word == "--broken" && i + 1 < arguments.size()) {
            broken = std::stoull(arguments[++i]);
        } else if (word == "--write" && i + 1 < arguments.size()) {
            write_seeds(arguments[++i]);
        } else {
            run(content(word));
        }
    }
    std::uint64_t runs = 0;
    for (std::string const &seed : fuzz_seeds()) {
        run(seed);
        for (std::uint64_t number = 1; number <= broken; ++number) {
            run(mutate::mutated(seed, number));
            ++runs;
        }
    }
    std::cout << fuzz_seeds().size() << " seeds and " << runs << " broken ones\n";
    return 0;
}
