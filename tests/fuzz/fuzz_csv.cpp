// Bytes of a csv or txt: the first says which encoding is declared, the rest is the file.
#include "sim/io/import/decode.hpp"
#include "sim/io/import/read_text.hpp"
#include "sim/io/source_text.hpp"
#include "tests/common/foreign_seeds.hpp"
#include "tests/fuzz/target.hpp"

#include <array>

using namespace sim;

std::vector<std::string> fuzz_seeds()
{
    std::vector<std::string> seeds;
    for (foreign::Seed const &seed : foreign::seeds()) {
        if (seed.file.ends_with(".csv") || seed.file.ends_with(".txt")) {
            seeds.push_back('\0' + seed.parts.front().content);
        }
    }
    seeds.push_back('\1' + std::string{"a;b\n1;\"2;3\"\n\n4;5\n"});
    seeds.push_back('\2' + foreign::gb18030("街道,户数,,备注\n,总数,已改,\n东河,12,3,圪塄\n"));
    seeds.push_back('\0' + std::string{"P1   4503463.1  401902.3\nP2 4503470.1 401910.5\n"});
    return seeds;
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size)
{
    constexpr std::array wishes{"", "UTF-8", "GBK", "UTF-16", "UTF-16BE"};
    if (size == 0) {
        return 0;
    }
    std::string_view const bytes = as_bytes(data + 1, size - 1);
    Diagnostics findings;
    io::ReadWish const wish{.encoding = wishes[data[0] % wishes.size()]};
    auto const tables = io::text_table(bytes, "input.csv", wish, findings);
    must_hold(!tables.empty() || has_errors(findings), "nothing read, nothing told");
    must_hold(foreign::unsound(tables, findings).empty(), foreign::unsound(tables, findings));
    for (io::DecodedText const &decoded : io::decodings(bytes)) {
        must_hold(!io::find_bad_utf8(decoded.text), "decoded words are UTF-8");
    }
    return 0;
}
