using Xunit;

namespace PipelineSdk.Conformance.Tests.Comparison;

public sealed class UploadComparerTests
{
    private static readonly FileAsset Code = File("s3://bucket/code/job.py", 13, "aa");

    [Fact]
    public void The_order_does_not_matter() => Assert.Empty(Compare(
        """
        [
          {"uri": "s3://bucket/other", "bytes": 1, "sha256": "bb", "kmsKey": "key"},
          {"uri": "s3://bucket/code/job.py", "bytes": 13, "sha256": "aa"},
          {"uri": "s3://bucket/code/job.py", "bytes": 13, "sha256": "aa"}
        ]
        """,
        Code,
        File("s3://bucket/other", 1, "bb") with { KmsKeyId = "key" }));

    [Fact]
    public void A_key_in_the_form_of_the_extended_corpus_is_the_same() => Assert.Empty(Compare(
        """
        [
          {
            "uri": "s3://bucket/code/job.py",
            "bytes": 13,
            "sha256": "aa",
            "extra": {"SSEKMSKeyId": "key", "ServerSideEncryption": "aws:kms"}
          }
        ]
        """,
        Code with { KmsKeyId = "key" }));

    [Fact]
    public void An_archive_is_compared_by_its_members() => Assert.Empty(Compare(
        """[{"uri": "s3://bucket/sourcedir.tar.gz", "members": {"b.py": "bb", "_repack_model.py": "cc", "a.py": "aa"}}]""",
        new ArchiveAsset(
            "Step",
            "s3://bucket/sourcedir.tar.gz",
            new(
                ArchiveFormat.TarGz,
                [new("_repack_model.py", Local(3, "dd")), new("a.py", Local(1, "aa")), new("b.py", Local(2, "bb"))]))));

    [Theory]
    [InlineData("""{"uri": "s3://bucket/code/job.py", "bytes": 13, "sha256": "bb"}""", "13 bytes, SHA-256 bb")]
    [InlineData("""{"uri": "s3://bucket/code/job.py", "bytes": 14, "sha256": "aa"}""", "14 bytes, SHA-256 aa")]
    [InlineData(
        """{"uri": "s3://bucket/code/job.py", "bytes": 13, "sha256": "aa", "kmsKey": "key"}""",
        "13 bytes, SHA-256 aa, KMS key key")]
    [InlineData(
        """{"uri": "s3://bucket/code/job.py", "members": {"b.py": "bb", "_repack_model.py": "cc", "a.py": "aa"}}""",
        "archive of _repack_model.py, a.py (SHA-256 aa), b.py (SHA-256 bb)")]
    [InlineData(
        """{"uri": "s3://bucket/code/job.py", "members": [{"name": "b.py", "sha256": "bb"}, {"name": "a.py", "sha256": "aa"}]}""",
        "archive of a.py (SHA-256 aa), b.py (SHA-256 bb)")]
    public void Other_content_is_a_difference(string expected, string content) => Assert.Equal(
        [
            $"uploads.json#/s3:~1~1bucket~1code~1job.py: missing: {content}",
            "uploads.json#/s3:~1~1bucket~1code~1job.py: not expected: 13 bytes, SHA-256 aa",
        ],
        Compare($"[{expected}]", Code));

    [Fact]
    public void Functions_are_not_uploads() =>
        Assert.Empty(Compare("[]", new LambdaAsset("Call", new Lambda { FunctionName = "f" }, "arn:aws:lambda:us-west-2:1:function:f")));

    [Fact]
    public void A_volatile_URI_has_to_match_its_pattern()
    {
        const string Uploads = """[{"uri": "s3://bucket/job-2024-01-02-03-04-05-100/a", "bytes": 13, "sha256": "aa"}]""";
        var volatileValues = VolatileValues.Of(CorpusJson.Parse(
            """
            {
              "definition": [],
              "uploads": [{"uri": "s3://bucket/job-2024-01-02-03-04-05-100/a", "pattern": "^s3://bucket/job-\\d{4}(-\\d{2}){5}-\\d{3}/a$"}]
            }
            """));

        Assert.Empty(Compare("s3://bucket/job-2025-01-02-03-04-05-100/a"));
        Assert.Equal(
            [
                "uploads.json#/s3:~1~1bucket~1job-2024-01-02-03-04-05-100~1a: missing: 13 bytes, SHA-256 aa",
                "uploads.json#/s3:~1~1bucket~1job~1a: not expected: 13 bytes, SHA-256 aa",
            ],
            Compare("s3://bucket/job/a"));

        IEnumerable<string> Compare(string uri) =>
            UploadComparer.Compare(CorpusJson.Parse(Uploads), [File(uri, 13, "aa")], volatileValues).Select(Text);
    }

    private static FileAsset File(string uri, long bytes, string sha256) => new("Step", uri, Local(bytes, sha256));

    private static LocalFile Local(long bytes, string sha256) => new("job.py", bytes, sha256);

    private static IEnumerable<string> Compare(string expected, params IReadOnlyList<PipelineAsset> assets) =>
        UploadComparer.Compare(CorpusJson.Parse(expected), assets, VolatileValues.None).Select(Text);

    private static string Text(Difference difference) => difference.ToString();
}
