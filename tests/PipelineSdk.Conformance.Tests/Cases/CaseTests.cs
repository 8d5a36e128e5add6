using Xunit;

namespace PipelineSdk.Conformance.Tests.Cases;

public sealed class CaseTests
{
    public static TheoryData<string> Golden => Names(AllCases.Golden);

    public static TheoryData<string> GoldenExtended => Names(AllCases.GoldenExtended);

    [Theory]
    [MemberData(nameof(Golden))]
    public void A_golden_case_is_what_the_Python_SDK_makes(string name) => AssertIdentical(name, AllCases.Golden, Corpus.Golden);

    [Theory]
    [MemberData(nameof(GoldenExtended))]
    public void An_extended_case_is_what_the_Python_SDK_makes(string name) =>
        AssertIdentical(name, AllCases.GoldenExtended, Corpus.GoldenExtended);

    [Fact]
    public void Each_case_has_a_name_of_its_own()
    {
        var names = AllCases.All.Select(static item => item.Name).ToList();

        Assert.Equal(names.Distinct(StringComparer.Ordinal), names);
    }

    private static void AssertIdentical(string name, IReadOnlyList<IConformanceCase> cases, Corpus corpus) =>
        Assert.Empty(CaseRunner.Run(cases.Single(item => item.Name == name), corpus, DifferenceList.Default).Failures);

    private static TheoryData<string> Names(IEnumerable<IConformanceCase> cases) => [.. cases.Select(static item => item.Name)];
}
