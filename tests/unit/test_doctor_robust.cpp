#include "tests/common/assign_donghe.hpp"
#include "tests/common/doctor_cases.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace doctor_cases;

namespace {

/// Empties or exaggerates one thing.
void damage(District &district, assign_donghe::Stream &stream)
{
    Dataset &d = district.dataset;
    constexpr double extremes[] = {0.0, -1.0, 1e-300, 1e12};
    double const number = extremes[stream.below(4)];
    std::size_t const b = stream.below(d.blocks.size());
    switch (stream.below(12)) {
    case 0:
        d.blocks[b].area.clear();
        break;
    case 1:
        d.blocks[b].area = {geo::Polygon{}};
        break;
    case 2:
        d.blocks[b].households = static_cast<int>(stream.below(3)) - 1;
        break;
    case 3:
        d.blocks[b].heated_floor_area_m2 = number;
        break;
    case 4:
        d.transformer_zones[b].place = {number, number};
        break;
    case 5:
        d.transformer_zones[b].base_peak_kw = number;
        break;
    case 6:
        d.feeder_sections[b].lines.clear();
        break;
    case 7:
        d.feeder_sections[b].lines = {{}};
        break;
    case 8:
        d.gas_mains[0].lines.clear();
        break;
    case 9:
        d.blocks[b].name = std::string(stream.below(4), static_cast<char>(stream.below(256)));
        break;
    case 10:
        d.gas_stations[0].spare_m3_per_h = number;
        break;
    default:
        d.heat_mains[1].lines = {{}, {{number, 0.0}}};
        break;
    }
}

} // namespace

TEST_CASE("Whatever the data hold, the doctor answers, and twice the same")
{
    std::vector<Case> const known = cases();
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        assign_donghe::Stream stream{seed};
        District district = sound_district::make();
        for (std::size_t n = 0; n < 1 + seed % 4; ++n) {
            damage(district, stream);
        }
        DoctorReport const first = doctor(district.dataset, district.scenario);
        DoctorReport const second = doctor(district.dataset, district.scenario);
        CHECK(first.findings == second.findings);
        for (DoctorFinding const &finding : first.findings) {
            INFO(finding.diagnostic.code);
            CHECK_FALSE(format_diagnostic(Language::zh, finding.diagnostic).empty());
            CHECK(finding.fix.has_value() != finding.fix_name.key.empty());
            CHECK((!finding.fix || !finding.fix->rows.empty()));
        }
    }
}
