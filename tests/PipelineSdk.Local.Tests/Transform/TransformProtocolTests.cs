using System.Buffers.Binary;
using System.Text;

namespace PipelineSdk.Local.Tests.Transform;

public sealed class TransformProtocolTests
{
    private const string CsvLines = """ "ContentType": "text/csv", "SplitType": "Line" """;
    private const string JsonLines = """ "ContentType": "application/jsonlines", "SplitType": "Line" """;

    [Fact]
    public async Task Lines_are_asked_in_as_few_requests_as_they_fit_into()
    {
        var line = new string('x', 400_000);
        await using var transform = new TransformPipeline(CsvLines, """, "MaxPayloadInMB": 1""");
        Assert.Equal("answer\nanswer\nanswer\n", await transform.RunAsync($"{line}\n{line}\r\n{line}"));
        Assert.Equal([$"{line}\n{line}\n", $"{line}\n"], transform.Requests);
    }

    [Fact]
    public async Task A_single_record_is_a_request()
    {
        await using var transform = new TransformPipeline(CsvLines, """, "BatchStrategy": "SingleRecord" """);
        Assert.Equal("answer\nanswer\n", await transform.RunAsync("1\n2\n"));
        Assert.Equal(["1\n", "2\n"], transform.Requests);
    }

    [Fact]
    public async Task An_object_that_is_not_split_is_a_request()
    {
        await using var transform = new TransformPipeline(""" "ContentType": "text/csv" """) { Answer = static text => text.ToUpperInvariant() };
        Assert.Equal("A\nB\n", await transform.RunAsync("a\nb"));
        Assert.Equal(["a\nb"], transform.Requests);
    }

    [Theory]
    [InlineData("None", "An input object has more than the 1048576 bytes that one request may have: split it into records, or raise MaxPayloadInMB.")]
    [InlineData("Line", "A record has more than the 1048576 bytes that one request may have: raise MaxPayloadInMB.")]
    public async Task What_is_too_long_for_a_request_fails(string splitType, string expected)
    {
        await using var transform = new TransformPipeline($""" "ContentType": "text/csv", "SplitType": "{splitType}" """, """, "MaxPayloadInMB": 1""");
        Assert.Equal(expected, await transform.RunAsync(new string('x', 1024 * 1024 + 1)));
    }

    [Fact]
    public async Task Zero_is_no_limit()
    {
        await using var transform = new TransformPipeline(""" "ContentType": "text/csv" """, """, "MaxPayloadInMB": 0""");
        Assert.Equal("answer\n", await transform.RunAsync(new string('x', 7 * 1024 * 1024)));
    }

    [Fact]
    public async Task RecordIO_is_split_at_its_frames()
    {
        await using var transform = new TransformPipeline(
            """ "ContentType": "application/x-recordio-protobuf", "SplitType": "RecordIO" """, """, "BatchStrategy": "SingleRecord" """)
        {
            Answer = static text => $"{text[8..]};",
        };
        Assert.Equal("abc\0;\nabcd;\n", await transform.RunAsync([.. Frame("abc"), .. Frame("abcd")]));
        Assert.Equal("An input object is not in the format RecordIO.", await transform.RunAsync([.. Frame("abc"), 1, 2]));
        Assert.Equal("An input object is not in the format RecordIO.", await transform.RunAsync(Frame("abc")[..^1]));
    }

    [Fact]
    public async Task TFRecords_are_split_at_their_frames()
    {
        await using var transform = new TransformPipeline(
            """ "ContentType": "application/x-tfexample", "SplitType": "TFRecord" """, """, "BatchStrategy": "SingleRecord" """)
        {
            Answer = static text => $"{text.Length}",
        };
        byte[] record = [3, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 97, 98, 99, 1, 1, 1, 1];
        Assert.Equal("19\n19\n", await transform.RunAsync([.. record, .. record]));
        Assert.Equal("An input object is not in the format TFRecord.", await transform.RunAsync([255, .. record[1..7], 127, .. record[8..]]));
    }

    [Fact]
    public async Task A_packed_object_is_unpacked()
    {
        await using var transform = new TransformPipeline(CsvLines + """, "CompressionType": "Gzip" """);
        Assert.Equal("answer\nanswer\n", await transform.RunAsync(TransformPipeline.Gzip("1\n2\n")));
        Assert.Equal(["1\n2\n"], transform.Requests);
    }

    [Fact]
    public async Task Requests_run_beside_each_other_and_answers_keep_their_order()
    {
        using var together = new Barrier(3);
        await using var transform = new TransformPipeline(CsvLines, """, "BatchStrategy": "SingleRecord", "MaxConcurrentTransforms": 3""")
        {
            Answer = text =>
            {
                Assert.True(together.SignalAndWait(TimeSpan.FromSeconds(20)));
                Thread.Sleep(text == "1\n" ? 100 : 0);
                return text;
            },
        };
        Assert.Equal("1\n2\n3\n4\n5\n6\n", await transform.RunAsync("1\n2\n3\n4\n5\n6\n"));
    }

    [Fact]
    public async Task An_error_of_the_model_fails_the_job()
    {
        await using var transform = new TransformPipeline(CsvLines, """, "BatchStrategy": "SingleRecord", "MaxConcurrentTransforms": 2""")
        {
            Answer = static text => text == "2\n" ? throw new StepFaultException("The model answered with 500: no") : text,
        };
        Assert.Equal("The model answered with 500: no", await transform.RunAsync("1\n2\n3\n4\n"));
    }

    [Theory]
    [InlineData(CsvLines, "7,1,2\n8,3,4\n", """ "InputFilter": "$[1:]" """, "1,2\n3,4\n", "answer\nanswer\n")]
    [InlineData(
        CsvLines, "7,1,2\n8,3,4\n",
        """ "InputFilter": "$[0,-1]", "JoinSource": "Input", "OutputFilter": "$[0,-1]" """,
        "7,2\n8,4\n",
        "7,answer\n8,answer\n")]
    [InlineData(CsvLines, "7,\"a,b\",2\n", """ "InputFilter": "$[1]", "JoinSource": "Input" """, "\"a,b\"\n", "7,\"a,b\",2,answer\n")]
    [InlineData(
        JsonLines, "{\"id\":1,\"x\":[1,2]}\n",
        """ "InputFilter": "$.x", "JoinSource": "Input", "OutputFilter": "$['id','SageMakerOutput']" """,
        "[1,2]\n",
        "{\"id\":1,\"SageMakerOutput\":{\"p\":1}}\n")]
    [InlineData(
        JsonLines, "[1,2]\n[3,4]\n",
        """ "JoinSource": "Input" """,
        "[1,2]\n[3,4]\n",
        "{\"SageMakerInput\":[1,2],\"SageMakerOutput\":{\"p\":1}}\n{\"SageMakerInput\":[3,4],\"SageMakerOutput\":{\"p\":1}}\n")]
    [InlineData(JsonLines, "{\"x\":1}\n", """ "OutputFilter": "$.p" """, "{\"x\":1}\n", "1\n")]
    [InlineData(
        """ "ContentType": "application/json" """, "{\n\"x\": [1, 2]\n}",
        """ "InputFilter": "$['x'][-1]", "JoinSource": "Input" """,
        "2",
        "{\"x\":[1,2],\"SageMakerOutput\":{\"p\":1}}\n")]
    public async Task Records_are_filtered_and_joined(string input, string content, string processing, string asked, string expected)
    {
        await using var transform = new TransformPipeline(input, $$""", "DataProcessing": {{{processing}}}""");
        if (input != CsvLines)
        {
            transform.Answer = static text => string.Concat(Records.SplitLines(text).Select(static _ => "{\"p\":1}\n"));
        }

        Assert.Equal(expected, await transform.RunAsync(content));
        Assert.Equal([asked], transform.Requests);
    }

    [Theory]
    [InlineData(JsonLines, "{\"x\":1}\n", """ "InputFilter": "$.y" """, "The InputFilter '$.y' finds nothing in the record {\"x\":1}")]
    [InlineData(
        CsvLines, "1,2\n",
        """ "InputFilter": "$..x" """,
        "The InputFilter '$..x' is no path that batch transform knows: $, .name, ['name'], ['a','b'], [0], [0,2], [1:3] and *.")]
    [InlineData(CsvLines, "1\n2\n", """ "JoinSource": "Input" """, "2 records cannot be joined with 1 answers.")]
    public async Task What_cannot_be_filtered_or_joined_fails(string input, string content, string processing, string expected)
    {
        await using var transform = new TransformPipeline(input, $$""", "DataProcessing": {{{processing}}}""") { Answer = static _ => "1" };
        Assert.Equal(expected, await transform.RunAsync(content));
    }

    private static byte[] Frame(string content)
    {
        var frame = new byte[8 + (content.Length + 3) / 4 * 4];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, 0xCED7230A);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), content.Length);
        Encoding.ASCII.GetBytes(content).CopyTo(frame, 8);
        return frame;
    }
}
