#include "tests/common/mutation.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace mutation;

namespace {

constexpr char const *zones = "tiny/transformer_zones.geojson";
constexpr char const *sections = "tiny/feeder_sections.geojson";
constexpr char const *feeders = "tiny/feeders.csv";

std::vector<Mutation> broken_networks()
{
    return {{"feeder of an unknown station",
             edit(feeders, "West,s1", "West,s9"),
             "unknown_reference",
             {"feeders.csv", "feeders", "f1", "substation"},
             "s9"},
            {"feeders without their stations",
             drop("tiny/substations.geojson"),
             "missing_layer",
             {"tiny", "substations", "", ""}},
            {"feeder of an unknown conductor",
             edit(feeders, "s1,thin", "s1,rope"),
             "unknown_reference",
             {"feeders.csv", "feeders", "f1", "conductor"},
             "rope"},
            {"feeder that carries nothing",
             edit(feeders, "5000,0.3", "0,0.3"),
             "out_of_range",
             {"feeders.csv", "feeders", "f1", "limit_kva"},
             "0"},
            {"tie to the same feeder",
             edit(feeders, "0.35,f2", "0.35,f1"),
             "tie_to_itself",
             {"feeders.csv", "feeders", "f1", "tie"},
             "f1"},
            {"sections in a loop",
             edit(sections, "\"code\":\"f1-02\",\"feeder\":\"f1\",\"upstream\":null",
                  "\"code\":\"f1-02\",\"feeder\":\"f1\",\"upstream\":\"f1-01\""),
             "section_not_fed",
             {"feeder_sections.geojson", "feeder_sections", "f1-01", "upstream"},
             "f1-02"},
            {"section that feeds itself",
             edit(sections, "\"upstream\":\"f2-01\"", "\"upstream\":\"f2-02\""),
             "section_not_fed",
             {"feeder_sections.geojson", "feeder_sections", "f2-02", "upstream"},
             "f2-02"},
            {"section behind another feeder",
             edit(sections, "\"upstream\":\"f2-01\"", "\"upstream\":\"f1-01\""),
             "section_of_other_feeder",
             {"feeder_sections.geojson", "feeder_sections", "f2-02", "upstream"},
             "f1-01"},
            {"section behind an unknown one",
             edit(sections, "\"upstream\":\"f2-01\"", "\"upstream\":\"f2-09\""),
             "unknown_reference",
             {"feeder_sections.geojson", "feeder_sections", "f2-02", "upstream"},
             "f2-09"},
            {"zone of an unknown block",
             edit(zones, "\"block\":\"b1\"", "\"block\":\"b9\""),
             "unknown_reference",
             {"transformer_zones.geojson", "transformer_zones", "z1", "block"},
             "b9"},
            {"zone at an unknown section",
             edit(zones, "\"section\":\"f1-01\"", "\"section\":\"f1-09\""),
             "unknown_reference",
             {"transformer_zones.geojson", "transformer_zones", "z1", "section"},
             "f1-09"},
            {"zone of an unknown branch",
             edit(zones, "\"utility_branch\":\"office\"", "\"utility_branch\":\"nobody\""),
             "unknown_reference",
             {"transformer_zones.geojson", "transformer_zones", "z1", "utility_branch"},
             "nobody"},
            {"zone without capacity",
             edit(zones, "\"capacity_kva\":400", "\"capacity_kva\":0"),
             "out_of_range",
             {"transformer_zones.geojson", "transformer_zones", "z1", "capacity_kva"},
             "0"},
            {"zone that nobody owns",
             edit(zones, "\"ownership\":\"public\"", "\"ownership\":\"common\""),
             "unknown_word",
             {"transformer_zones.geojson", "transformer_zones", "z1", "ownership"},
             "common"},
            {"gas main that feeds itself",
             edit("tiny/gas_mains.geojson", "\"state\":\"planned\"",
                  "\"state\":\"planned\",\"fed_by\":\"gm1\""),
             "fed_in_a_loop",
             {"gas_mains.geojson", "gas_mains", "gm1", "fed_by"},
             "gm1"},
            {"heat main fed by nobody known",
             edit("tiny/heat_mains.geojson", "\"spare_kw\":4000",
                  "\"spare_kw\":4000,\"fed_by\":\"hm9\""),
             "unknown_reference",
             {"heat_mains.geojson", "heat_mains", "hm1", "fed_by"},
             "hm9"},
            {"regulator without a block",
             edit("tiny/gas_stations.geojson", "\"spare_m3_per_h\"",
                  "\"kind\":\"regulator\",\"spare_m3_per_h\""),
             "missing_value",
             {"gas_stations.geojson", "gas_stations", "g1", "block"}}};
}

/// A change that the project survives, and what is said about it.
struct Remark
{
    char const *name;
    std::function<void(TinyDistrict &)> apply;
    Severity severity;
    char const *code;
    char const *feature;
};

std::vector<Remark> remarks()
{
    using enum Severity;
    return {{"homes that no zone has", edit(zones, "\"households\":100", "\"households\":90"),
             warning, "zones_do_not_add_up", "b1"},
            {"zone at a section of another block",
             edit(zones, "\"section\":\"f1-01\"", "\"section\":\"f1-02\""), warning,
             "section_of_other_block", "z1"},
            {"odd size", edit(zones, "\"capacity_kva\":400", "\"capacity_kva\":390"), note,
             "not_a_size", "z1"},
            {"overloaded before any heating",
             edit(zones, "\"base_peak_kw\":80", "\"base_peak_kw\":800"), warning,
             "base_over_capacity", "z1"},
            {"station overloaded before",
             edit("tiny/substations.geojson", "\"already_loaded_kva\":20000",
                  "\"already_loaded_kva\":60000"),
             warning, "base_over_capacity", "s1"},
            {"tie that does not lead back", edit(feeders, "0.35,f1", "0.35,"), warning,
             "tie_one_sided", "f1"},
            {"load beyond the line",
             edit(sections, "\"other_load_peak_kw\":100", "\"other_load_peak_kw\":9000"), warning,
             "load_over_limit", "f1-01"},
            {"feeder without a section",
             append(feeders, "f3,备用,Spare,s1,thin,5000,0.3,0.35,,-,*\n"), note,
             "feeder_without_section", "f3"},
            {"block without a zone",
             [](TinyDistrict &district) {
                 district.replace(zones, "\"block\":\"b3\"", "\"block\":\"b4\"");
             },
             note, "block_without_zone", "b3"}};
}

} // namespace

TEST_CASE("every broken place of the networks is named", "[io][bad]")
{
    for (Mutation const &mutation : broken_networks()) {
        check_mutation(mutation, with_physics());
    }
}

TEST_CASE("what is odd but usable is remarked and loads", "[io][bad]")
{
    for (Remark const &remark : remarks()) {
        INFO(remark.name);
        TinyDistrict district = with_physics();
        remark.apply(district);
        TempFolder const folder;
        auto const tiny = district.write(folder / "data");
        Diagnostics const findings = io::load_source_folder(tiny, folder / "data").diagnostics;
        INFO(described(findings));
        CHECK(std::ranges::any_of(findings, [&](Diagnostic const &finding) {
            return finding.severity == remark.severity && finding.code == remark.code &&
                   finding.where.feature == remark.feature && !finding.where.file.empty();
        }));
    }
}

TEST_CASE("a sound network is remarked upon only as illustrative", "[io]")
{
    TempFolder const folder;
    auto const tiny = with_physics().write(folder / "data");
    for (Diagnostic const &finding : io::load_source_folder(tiny, folder / "data").diagnostics) {
        INFO(format_diagnostic(Language::en, finding));
        if (finding.where.layer == "calendar_days" || finding.where.layer == "crew_types") {
            continue; // this small district has no works
        }
        // Straight borders in degrees are not straight in metres: the blocks' edges are bent.
        CHECK((finding.code == "illustrative" || finding.code == "outside_jurisdiction"));
    }
}
