using Xunit;

namespace PipelineSdk.Analyzers.Tests;

public class CacheDurationTests
{
    private static readonly UserProgram Program = new("""const string Month = "P1M";""");

    [Theory]
    [InlineData("""CacheConfig c = new(true, [|"P30M"|]);""")]
    [InlineData("""CacheConfig c = new(expireAfter: [|"p5m"|], enableCaching: true);""")]
    [InlineData("""CacheConfig c = new() { EnableCaching = true, ExpireAfter = [|"P30M"|] };""")]
    [InlineData("""CacheConfig c = new(true, [|Month|]);""")]
    [InlineData("""CacheConfig c = new(true, [|$"{Month}"|]);""")]
    public Task Duration_in_months_is_a_warning(string statements) => Program.CheckStatements(statements, "PSDK0002");

    [Theory]
    [InlineData("""CacheConfig c = new(true, "PT30M");""")]
    [InlineData("""CacheConfig c = new(true, "P30D") { ExpireAfter = "P1Y2M" };""")]
    [InlineData("""CacheConfig c = new(true, "30m");""")]
    [InlineData("""CacheConfig c = new(true, null), d = new(true), e = new();""")]
    [InlineData("""string ExpireAfter = "P30M"; CacheConfig c = new(true, ExpireAfter);""")]
    public Task Any_other_duration_is_fine(string statements) => Program.CheckStatements(statements);

    [Fact]
    public Task Member_of_another_class_is_fine() => Program.CheckMembers("""
        sealed class Token(string expireAfter) { public string ExpireAfter { get; set; } = expireAfter; }

        static Token Make() => new("P30M") { ExpireAfter = "P30M" };
        """);

    [Fact]
    public async Task Message_names_the_minutes() => Assert.Equal(
        "Warning PSDK0002: ExpireAfter 'P30M' reuses results for 30 months: write 'PT30M' for 30 minutes",
        await Program.MessageOf("""CacheConfig c = new(true, "P30M");"""));
}
