#include "sim/io/sha256.hpp"

#include <catch2/catch.hpp>

#include <string>

// Published answers: FIPS 180-2 appendix B and the empty message of NIST's byte vectors.
TEST_CASE("SHA-256 gives the published answers")
{
    CHECK(sim::io::sha256("") ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sim::io::sha256("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sim::io::sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sim::io::sha256(std::string(1000000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("Every length around a block has a hash of its own")
{
    std::string last;
    for (std::size_t length = 54; length < 70; ++length) {
        std::string const hash = sim::io::sha256(std::string(length, 'x'));
        CHECK(hash.size() == 64);
        CHECK(hash != last);
        last = hash;
    }
}
