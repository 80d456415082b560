import protobuf from 'protobufjs';

// The messages the SDK exchanges for cloud.openapi; field numbers are the protocol.
const { root } = protobuf.parse(`
  syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
  message HttpHeader { string key = 1; string value = 2; }
  message CommOpenApiResp {
    bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4;
    repeated HttpHeader headers = 5; int32 svrkitErrorCode = 6;
  }
`);
const Call = root.lookupType('CommApiData');
const Reply = root.lookupType('CommOpenApiResp');

/**
 * Reads the parameters of an API call; keys are already in WeChat's spelling.
 * @throws when the bytes are not the SDK's message
 */
export function decodeParameters(bytes: Uint8Array): Record<string, unknown> {
  const { openapiData } = Call.decode(bytes) as unknown as {
    openapiData?: { pairs?: { key: string; value: Uint8Array }[] };
  };
  const parameters: Record<string, unknown> = {};
  for (const { key, value } of openapiData?.pairs ?? [])
    parameters[key] = JSON.parse(Buffer.from(value).toString('utf8'));
  return parameters;
}

/** The reply that carries an API's answer. */
export const encodeReply = (content: Buffer, contentType: string): Uint8Array =>
  Reply.encode(Reply.create({ respData: content, contentType, httpCode: 200 })).finish();

/** The reply that refuses before WeChat is asked. */
export const encodeRefusal = (errorCode: number): Uint8Array =>
  Reply.encode(Reply.create({ errorCode })).finish();
