using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class ImageTableTests
{
    private static readonly ImageTable Table = ImageTable.Default;

    public static TheoryData<string> Frameworks => [.. Table.Frameworks];

    [Fact]
    public void It_holds_every_framework_registry_and_image()
    {
        Assert.Equal(66, Table.Frameworks.Count);
        Assert.Equal(53, Table.Registries.Count);
        Assert.Equal(520, Sets().Sum(set => set.Entries.Count));
        Assert.Equal(308, Sets().Sum(set => set.Aliases.Count));
        Assert.Equal(65, Sets().Sum(set => set.Entries.Sum(entry => Math.Max(0, entry.BaseFrameworks.Count - 1))));
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Every_image_has_a_repository_a_registry_and_a_tag_end_for_a_processor(string name)
    {
        var framework = Table.Framework(name)!;
        Assert.Equal(name, framework.Name);
        Assert.NotEmpty(framework.Sets);
        foreach (var entry in framework.Sets.SelectMany(set => set.Entries))
        {
            Assert.Matches("^[a-z0-9-]+$", entry.Repository);
            Assert.NotEmpty(Table.Registry(entry.Registry));
            Assert.All(entry.PyVersions, py => Assert.Matches("^py[0-9]+$", py));
            if (entry.ContainerVersions is { } containers)
                Assert.All(containers.Values, Assert.NotEmpty);
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void Every_alias_means_a_version(string name)
    {
        foreach (var set in Table.Framework(name)!.Sets)
        {
            Assert.NotEmpty(set.Versions);
            Assert.All(set.Aliases, alias => Assert.Contains(alias.Value, set.Versions));
            Assert.All(set.Versions, version => Assert.NotEmpty(set.Of(version)));
        }
    }

    [Theory]
    [MemberData(nameof(Frameworks))]
    public void The_latest_version_is_a_version(string name)
    {
        var framework = Table.Framework(name)!;
        foreach (var set in framework.Sets.Where(set => set.Versions.Count > 1))
            Assert.All(set.Scopes, scope => Assert.Contains(FrameworkVersions.Latest(framework, scope), set.Versions));
    }

    [Fact]
    public void A_registry_has_one_twelve_digit_account_for_each_of_its_Regions()
    {
        foreach (var registry in Table.Registries)
        {
            Assert.All(Table.Registry(registry), region =>
            {
                Assert.Matches("^[a-z]{2}(-[a-z]+)+-[0-9]$", region.Key);
                Assert.Matches("^[0-9]{12}$", region.Value);
            });
        }
    }

    [Theory]
    [InlineData("eu-west-1", "ecr.eu-west-1.amazonaws.com")]
    [InlineData("il-central-1", "ecr.il-central-1.amazonaws.com")]
    [InlineData("us-gov-west-1", "ecr.us-gov-west-1.amazonaws.com")]
    [InlineData("cn-north-1", "ecr.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-iso-east-1", "ecr.us-iso-east-1.c2s.ic.gov")]
    [InlineData("us-isob-east-1", "ecr.us-isob-east-1.sc2s.sgov.gov")]
    [InlineData("us-isof-south-1", "ecr.us-isof-south-1.csp.hci.ic.gov")]
    public void The_host_of_a_Region_is_in_the_domain_of_its_partition(string region, string host) =>
        Assert.Equal(host, Table.EcrHost(region));

    [Fact]
    public void An_unknown_framework_is_none() => Assert.Null(Table.Framework("caffe"));

    [Fact]
    public void A_small_table_reads_as_its_head_says()
    {
        var table = new ImageTable(
            """
            domain aws.example
            domain cn.example
              cn-1
            registry r1
              111 a-1 a-2
              222 b-1
            registry r2 = r1
              333 a-2 cn-1 - b-1
            framework f
              scope one
                alias 1=1.0 2=2.0
                1.0 py=py3 on=cpu,gpu repo=f-one reg=r1 container=cpu:u,gpu:c
                2.0 2.1 py= tag=t sdk=s1,s2 base=b1.0,b1
              scope two
                "" repo=f-two reg=r2
            """);

        var one = table.Framework("f")!.Set("one")!;
        Assert.Equal([new("1", "1.0"), new("2", "2.0")], one.Aliases);
        Assert.Equal(["1.0", "2.0", "2.1"], one.Versions);
        Assert.Equal(["py3"], one.Entries[0].PyVersions);
        Assert.Equal(["cpu", "gpu"], one.Entries[2].Processors);
        Assert.Empty(one.Entries[2].PyVersions);
        Assert.Equal("t", one.Entries[2].TagPrefix);
        Assert.Equal([new("cpu", "u"), new("gpu", "c")], one.Entries[2].ContainerVersions!);
        Assert.Equal(["s1", "s2"], one.Entries[2].SdkVersions);
        Assert.Equal(["b1.0", "b1"], one.Entries[2].BaseFrameworks);
        Assert.Equal("", table.Framework("f")!.Set("two")!.Entries.Single().Version);
        Assert.Equal([new("a-1", "111"), new("a-2", "333"), new("cn-1", "333")], table.Registry("r2").Order(ByRegion));
        Assert.Equal("ecr.cn-1.cn.example", table.EcrHost("cn-1"));
        Assert.Equal("ecr.a-1.aws.example", table.EcrHost("a-1"));
    }

    private static readonly Comparer<KeyValuePair<string, string>> ByRegion =
        Comparer<KeyValuePair<string, string>>.Create((left, right) => string.CompareOrdinal(left.Key, right.Key));

    private static IEnumerable<ImageSet> Sets() => Table.Frameworks.SelectMany(name => Table.Framework(name)!.Sets);
}
